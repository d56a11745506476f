package dev.grader.assessments;

import java.time.Instant;

/**
 * What was saved of one challenge.
 *
 * @param revision counts the savings from 1: the next one names it
 */
public record SavedAnswer(Draft draft, int revision, Instant savedAt) {}
