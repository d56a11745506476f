package dev.grader.queue;

import dev.grader.metrics.JobMeters;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.Attempts.Result;
import dev.grader.submissions.LostAttempt;
import dev.grader.tracing.Traces;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.MDC;

/** Counts and times what another grading does, and notes on the attempt's span what it is about and what came of it. Thread-safe. */
public class ObservedGrading implements Grading {
    private static final String SUBMISSION = "submission";
    private static final String OURS = Verdict.INTERNAL_ERROR.wireName();

    private final Grading grading;
    private final JobMeters meters;
    private final Traces traces;
    private final UnaryOperator<String> kinds;

    /** @param kinds the kind of the challenge that has a slug, of few words whatever the slug */
    public ObservedGrading(Grading grading, JobMeters meters, Traces traces, UnaryOperator<String> kinds) {
        this.grading = grading;
        this.meters = meters;
        this.traces = traces;
        this.kinds = kinds;
    }

    @Override
    public Result grade(Attempt attempt) throws InterruptedException {
        String kind = kinds.apply(attempt.challenge());
        describe(attempt, kind);
        long begun = System.nanoTime();
        MDC.put(SUBMISSION, attempt.submission());
        try {
            Result result = grading.grade(attempt);
            meters.graded(
                    result.verdict(), kind, result.verdict().equals(OURS), Duration.ofNanos(System.nanoTime() - begun));
            traces.tag("grader.verdict", result.verdict());
            return result;
        } finally {
            MDC.remove(SUBMISSION);
        }
    }

    @Override
    public Result givenUp(Attempt attempt, List<LostAttempt> lost) {
        describe(attempt, kinds.apply(attempt.challenge()));
        Result result = grading.givenUp(attempt, lost);
        meters.givenUp();
        traces.tag("grader.verdict", result.verdict());
        return result;
    }

    private void describe(Attempt attempt, String kind) {
        traces.tag("grader.submission", attempt.submission());
        traces.tag("grader.attempt", String.valueOf(attempt.number()));
        traces.tag("grader.challenge", attempt.challenge());
        traces.tag("grader.kind", kind);
    }
}
