/** What becomes of a submission that is graded again. */
@NullMarked
package dev.grader.regrades;

import org.jspecify.annotations.NullMarked;
