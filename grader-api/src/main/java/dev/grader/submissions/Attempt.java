package dev.grader.submissions;

import java.time.Instant;

/**
 * Grading begun: what to grade, and which attempt it is, without whose number no result is written.
 *
 * @param number counted from 1, over all processes that ever began to grade it
 * @param createdAt when the submission was handed in
 */
public record Attempt(String submission, int number, String challenge, String source, String mode, Instant createdAt) {}
