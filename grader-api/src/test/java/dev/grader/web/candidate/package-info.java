/** The pages of a candidate, over HTTP and in a browser. */
@NullMarked
package dev.grader.web.candidate;

import org.jspecify.annotations.NullMarked;
