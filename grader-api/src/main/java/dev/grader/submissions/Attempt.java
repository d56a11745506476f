package dev.grader.submissions;

import dev.grader.submission.Answer;
import dev.grader.submission.Inputs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Grading begun: what to grade, and which attempt it is, without whose number no result is written.
 *
 * @param job the id under which it lies in the queue: the submission's own, or that of its regrade
 * @param number counted from 1, over all processes that ever began to grade it
 * @param source the program; empty where none is asked for
 * @param answer beside it or in its place, or null
 * @param inputs to be typed beside a run
 * @param test whether it came with a test key, so that it is never run
 * @param createdAt when the submission was handed in
 */
public record Attempt(
        String job,
        String submission,
        int number,
        String challenge,
        String source,
        @Nullable Answer answer,
        String mode,
        Inputs inputs,
        boolean test,
        Instant createdAt) {}
