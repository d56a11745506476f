package dev.grader.verify;

import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.GradedTest;
import dev.grader.grading.Rehearsal;
import dev.grader.grading.Rehearsed;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.SourceCode;
import dev.grader.verdict.Limit;
import dev.grader.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs mutants until a test fails. The tests that have killed most come first. A mutant has several times what its original used and no
 * more, since many a mutant hangs; who is stopped is killed. Thread-safe.
 */
final class Executioner {
    private static final int TIMES = 10;
    /** Below it, the machine's noise would kill. */
    private static final long LEAST_CPU_MILLIS = 250;

    private static final long LEAST_WALL_MILLIS = 1500;

    private final CodeChallenge challenge;
    private final List<GradedTest> tests;
    private final Rehearsal rehearsal;
    private final Map<Example, Usage> usages;
    private final Map<String, Integer> kills = new ConcurrentHashMap<>();

    Executioner(CodeChallenge challenge, List<GradedTest> tests, Rehearsal rehearsal, Map<Example, Usage> usages) {
        this.challenge = challenge;
        this.tests = tests;
        this.rehearsal = rehearsal;
        this.usages = Map.copyOf(usages);
    }

    /** @param patiently whether being slow is not enough to be killed, so that the challenge's own limits hold in the end */
    Fate tryOn(Mutant mutant, boolean patiently) throws ChallengeBrokenException, InterruptedException {
        Usage used = usages.getOrDefault(mutant.example(), new Usage());
        List<GradedTest> order = tests.stream()
                .sorted(Comparator.comparingInt((GradedTest test) -> -kills.getOrDefault(test.id(), 0))
                        .thenComparingLong(test -> used.of(test, Limit.WALL)))
                .toList();
        if (order.isEmpty()) {
            return new Fate.Survived();
        }
        try {
            SourceCode source = new SourceCode(mutant.text());
            Rehearsed rehearsed = rehearsal.runToFirstFailure(
                    challenge,
                    source,
                    order.stream().map(test -> tightened(test, used)).toList());
            if (patiently && rehearsed.verdict() == Verdict.TIME_LIMIT_EXCEEDED) {
                rehearsed = rehearsal.runToFirstFailure(challenge, source, order);
            }
            return fate(rehearsed);
        } catch (InvalidSubmissionException e) {
            return new Fate.Unknown(String.valueOf(e.getMessage()));
        } catch (SandboxException e) {
            return tryOnce(mutant, order);
        }
    }

    /** With the challenge's own limits: a busy host may not have given it a processor within tighter ones. */
    private Fate tryOnce(Mutant mutant, List<GradedTest> order) throws ChallengeBrokenException, InterruptedException {
        try {
            return fate(rehearsal.runToFirstFailure(challenge, new SourceCode(mutant.text()), order));
        } catch (SandboxException e) {
            return new Fate.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private Fate fate(Rehearsed rehearsed) {
        if (rehearsed.verdict() == Verdict.ACCEPTED) {
            return new Fate.Survived();
        }
        List<Rehearsed.Run> failures = rehearsed.failures();
        if (failures.isEmpty()) {
            return new Fate.Killed("the compiler");
        }
        GradedTest test = failures.getFirst().test();
        kills.merge(test.id(), 1, Integer::sum);
        return new Fate.Killed(test.name());
    }

    /** Never more than the test's own. */
    private static GradedTest tightened(GradedTest test, Usage used) {
        long wall = tightened(test, used, Limit.WALL, LEAST_WALL_MILLIS);
        long cpu = Math.min(wall, tightened(test, used, Limit.CPU, LEAST_CPU_MILLIS));
        return test.withLimits(
                test.limits().overriddenBy(Map.of(Limit.CPU.wireName(), cpu, Limit.WALL.wireName(), wall)));
    }

    private static long tightened(GradedTest test, Usage used, Limit limit, long least) {
        return Math.min(test.limits().value(limit), Math.max(least, TIMES * used.of(test, limit)));
    }
}
