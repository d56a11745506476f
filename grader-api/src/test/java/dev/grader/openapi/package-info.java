/** What becomes of a submission that is graded again. */
@NullMarked
package dev.grader.openapi;

import org.jspecify.annotations.NullMarked;
