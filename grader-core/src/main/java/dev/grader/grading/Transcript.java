package dev.grader.grading;

import dev.grader.verdict.Lines;

/**
 * What a snippet prints.
 *
 * @param lines at least one
 * @param python the version it was run with
 * @param image the digest of the cell's image
 */
record Transcript(Lines lines, String python, String image) {}
