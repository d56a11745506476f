/**
 * What is handed in: the source text a candidate wrote, or an answer in words or in order, for which challenge, whether it
 * is run or submitted, and what is to be typed beside a run.
 * Everything here is checked when it is made. Knows neither challenges nor how anything is graded.
 */
@NullMarked
package dev.grader.submission;

import org.jspecify.annotations.NullMarked;
