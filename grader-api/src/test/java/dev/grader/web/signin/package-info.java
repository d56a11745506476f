/** How people sign in, over HTTP and in a browser. */
@NullMarked
package dev.grader.web.signin;

import org.jspecify.annotations.NullMarked;
