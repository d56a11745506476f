package dev.grader.events;

import dev.grader.submissions.Status;

/**
 * How a submission stands at one moment.
 *
 * @param attempts how often grading it was begun
 * @param done of the running attempt's tests; 0 while that is not known
 * @param total how many it has; 0 likewise
 */
record Standing(Status status, int attempts, int done, int total) {}
