package dev.grader.verify;

import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.GradedTest;
import dev.grader.grading.Rehearsal;
import dev.grader.grading.Rehearsed;
import dev.grader.sandbox.SandboxException;
import dev.grader.verdict.Limit;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Runs one example solution until it is sure how it ends: an accepted one as often as the settings say, another one once less but
 * never more than twice, every time but the first in a random order of tests. One that exceeds its time is not waited for a second time:
 * instead the tests it exceeds its time in are run with twice the time, which shows both that the verdict lasts and that it does not hang
 * on a hair: those that its first line names must exceed that too, every one; where it names none of them, any one of a few suffices.
 */
record ExampleProof(
        CodeChallenge challenge,
        Example example,
        List<GradedTest> tests,
        Rehearsal rehearsal,
        VerifySettings settings) {
    private static final int FAILING_RUNS = 2;
    private static final int DOUBLED_TESTS = 4;

    /**
     * How it ended.
     *
     * @param runs of all tests, each in another order
     * @param finding the first thing that was wrong, or empty
     */
    record Result(Example example, List<Rehearsed> runs, Optional<Finding> finding) {}

    Result prove() throws ChallengeBrokenException, InterruptedException {
        try {
            return run();
        } catch (SandboxException fault) {
            // Said of this one, so that what is known of the others is not lost.
            String text = "It could not be run to the end, which is not its fault: " + fault.getMessage();
            return new Result(example, List.of(), Optional.of(Finding.problem(example.path(), text)));
        }
    }

    private Result run() throws ChallengeBrokenException, SandboxException, InterruptedException {
        List<Rehearsed> runs = new ArrayList<>();
        runs.add(rehearsal.run(challenge, example.source(), tests));
        Optional<Finding> finding = judged(runs.getFirst(), "");
        if (finding.isPresent() || example.expected() == Verdict.COMPILE_ERROR) {
            return new Result(example, runs, finding);
        }
        if (example.expected() == Verdict.TIME_LIMIT_EXCEEDED) {
            return new Result(example, runs, withTwiceTheTime(runs.getFirst()));
        }
        int most = example.isAccepted() ? settings.runs() : Math.clamp(settings.runs() - 1L, 1, FAILING_RUNS);
        for (int run = 2; run <= most && finding.isEmpty(); run++) {
            runs.add(rehearsal.run(challenge, example.source(), shuffled(run)));
            String when = " in run " + run + ", whose order of tests --seed " + settings.seed() + " gives";
            finding = judged(runs.getLast(), when);
        }
        return new Result(example, runs, finding);
    }

    private Optional<Finding> judged(Rehearsed rehearsed, String when) {
        return Judging.of(
                example.solution(),
                Ended.of(rehearsed),
                tests.stream().map(GradedTest::name).toList(),
                when);
    }

    private List<GradedTest> shuffled(int run) {
        List<GradedTest> order = new ArrayList<>(tests);
        long own = (challenge.slug() + "/" + example.name()).hashCode() * 31L + run;
        Collections.shuffle(order, new Random(settings.seed() * 1_000_003 + own));
        return order;
    }

    private Optional<Finding> withTwiceTheTime(Rehearsed first)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        List<GradedTest> late = first.failures().stream()
                .filter(run -> run.verdict() == Verdict.TIME_LIMIT_EXCEEDED)
                .map(Rehearsed.Run::test)
                .toList();
        List<GradedTest> named = late.stream().filter(this::isNamed).toList();
        List<GradedTest> doubled =
                named.isEmpty() ? late.stream().limit(DOUBLED_TESTS).toList() : named;
        List<String> inTime = new ArrayList<>();
        for (GradedTest test : doubled) {
            Rehearsed again = rehearsal.runToFirstFailure(challenge, example.source(), List.of(withTwiceTheTime(test)));
            if (again.verdict() != Verdict.TIME_LIMIT_EXCEEDED) {
                inTime.add(test.name());
            } else if (named.isEmpty()) {
                return Optional.empty();
            }
        }
        return inTime.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.problem(
                        example.path(),
                        "With twice the time it no longer exceeds its limit in " + String.join(", ", inTime)
                                + ": make it clearly too slow, or the limit smaller."));
    }

    private boolean isNamed(GradedTest test) {
        return example.solution().mustFailTests().contains(Judging.bareName(test.name()));
    }

    private static GradedTest withTwiceTheTime(GradedTest test) {
        return with(
                test,
                Map.of(
                        Limit.CPU.wireName(), doubled(test.limits(), Limit.CPU),
                        Limit.WALL.wireName(), doubled(test.limits(), Limit.WALL)));
    }

    /** Within what may be asked for at all. */
    private static long doubled(Limits limits, Limit limit) {
        return Math.min(2 * limits.value(limit), limit.most());
    }

    private static GradedTest with(GradedTest test, Map<String, Long> overrides) {
        return test.withLimits(test.limits().overriddenBy(overrides));
    }
}
