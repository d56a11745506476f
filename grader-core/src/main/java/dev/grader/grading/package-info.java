/**
 * The single use case: lease a cell, have the examiner run the tests, judge what it saw, and return a report. What a prediction
 * is compared with is found out likewise, by a program of ours and without a candidate; words are left to people.
 * What a candidate types beside a run is shown by another, and judged by nobody.
 * What breaks on our side is tried again and never scored. Must not know HTTP, databases or Docker.
 */
@NullMarked
package dev.grader.grading;

import org.jspecify.annotations.NullMarked;
