package dev.grader.regrades;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a submission came to at one time.
 *
 * @param verdict as it is told
 * @param score null when nothing was scored, the fault being ours
 * @param challengeDigest of the package it was graded with
 */
record Outcome(
        String verdict, @Nullable BigDecimal score, BigDecimal maxScore, String challengeDigest, Instant finishedAt) {}
