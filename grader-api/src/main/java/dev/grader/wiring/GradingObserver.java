package dev.grader.wiring;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.Kind;
import dev.grader.challenges.ChallengeBank;
import dev.grader.metrics.AttemptMeters;
import dev.grader.metrics.JobMeters;
import dev.grader.queue.Grading;
import dev.grader.queue.ObservedGrading;
import dev.grader.queue.ObservedWork;
import dev.grader.submissions.Work;
import dev.grader.tracing.Traces;

/** Has whatever grades watched, and what it works on. Thread-safe. */
record GradingObserver(JobMeters meters, AttemptMeters attempts, Traces traces, ChallengeBank bank) {
    private static final String GONE = "unknown";

    Grading of(Grading grading) {
        return new ObservedGrading(grading, meters, traces, this::kind);
    }

    Work of(Work work) {
        return new ObservedWork(work, attempts);
    }

    private String kind(String slug) {
        return bank.find(slug).map(Challenge::kind).map(Kind::wireName).orElse(GONE);
    }
}
