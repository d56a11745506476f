package dev.grader.report;

/**
 * Which challenge a submission answered, as it was then.
 *
 * @param slug its name
 * @param title for people
 * @param digest of the package it was graded with
 */
public record ChallengeRef(String slug, String title, String digest) {}
