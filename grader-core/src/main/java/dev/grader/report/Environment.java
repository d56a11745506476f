package dev.grader.report;

import dev.grader.verdict.Limits;

/**
 * What a submission was graded in: enough to grade it again and get the same.
 *
 * @param python the full version, as in {@code 3.13.5}
 * @param challengeDigest of the package
 * @param imageDigest of the cell's image
 * @param limits of each test that sets none of its own
 */
public record Environment(String python, String challengeDigest, String imageDigest, Limits limits) {}
