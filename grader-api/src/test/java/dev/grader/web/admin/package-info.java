/** Pages for administrators, in a browser. */
@NullMarked
package dev.grader.web.admin;

import org.jspecify.annotations.NullMarked;
