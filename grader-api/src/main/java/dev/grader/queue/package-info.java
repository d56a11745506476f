/**
 * The work behind the submissions: one db-scheduler task each, in the same database, run by as many threads as there are cells.
 * Knows whose turn it is, how to try again and when to give up; must not know HTTP, nor how anything is graded.
 */
@NullMarked
package dev.grader.queue;

import org.jspecify.annotations.NullMarked;
