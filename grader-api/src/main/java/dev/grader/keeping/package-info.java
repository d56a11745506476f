/**
 * What is kept no longer: texts and submissions that are old enough, and all that there is of a candidate who wants to be erased.
 * Goes by age and by name alone; must not know how anything is graded. Deletes rows under the feet of whoever grades them, which is
 * safe since results are only ever written into rows that are there.
 */
@NullMarked
package dev.grader.keeping;

import org.jspecify.annotations.NullMarked;
