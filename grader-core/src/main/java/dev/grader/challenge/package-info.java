/**
 * What is asked: challenge packages read from folders, checked piece by piece, and kept in an immutable catalog.
 * A broken package is a list of problems and leaves the others usable. Knows nothing of submissions, sandboxes or verdicts
 * beyond the names of verdicts that sort the example solutions.
 */
@NullMarked
package dev.grader.challenge;

import org.jspecify.annotations.NullMarked;
