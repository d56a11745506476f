/**
 * How often a candidate may try a challenge: what the tenant says, and the counting. Counts the rows that there are, so an erased
 * submission was never an attempt; must not know how submissions are taken or graded.
 */
@NullMarked
package dev.grader.limits;

import org.jspecify.annotations.NullMarked;
