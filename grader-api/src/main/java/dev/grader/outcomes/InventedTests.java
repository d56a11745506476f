package dev.grader.outcomes;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.TestGroup;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.Visibility;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Shares;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tests of a report of which none was run: the challenge's sample tests by their names, and hidden ones that no challenge has. All are
 * accepted but one, the last sample where nothing else meets the submission, else one of the hidden.
 */
record InventedTests(Challenge challenge, Mode mode, Verdict verdict) {
    private static final int HIDDEN = 3;

    /** Of the hidden ones, the one that shows the verdict. */
    private static final int SHOWN = 2;

    private static final Pattern SAMPLE =
            Pattern.compile("^[ \\t]*(?:async[ \\t]+)?def[ \\t]+(test\\w*)", Pattern.MULTILINE);

    List<TestReport> tests() {
        var tests = new ArrayList<TestReport>();
        List<String> samples = samples();
        for (int at = 0; at < samples.size(); at++) {
            boolean shows = mode == Mode.RUN && at == samples.size() - 1;
            tests.add(test(
                    samples.get(at),
                    group(TestGroup.SAMPLE),
                    group(TestGroup.SAMPLE).points(),
                    shows));
        }
        if (mode == Mode.SUBMIT) {
            List<BigDecimal> points = points();
            for (int number = 1; number <= HIDDEN; number++) {
                tests.add(test(
                        "test_invented_" + number, group(TestGroup.HIDDEN), points.get(number - 1), number == SHOWN));
            }
        }
        return tests;
    }

    /** Names that a candidate reads in the challenge anyhow. */
    private List<String> samples() {
        if (!(challenge instanceof TestedChallenge tested)) {
            return List.of();
        }
        List<String> names = SAMPLE.matcher(tested.sampleTests())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return names.isEmpty() ? List.of("test_sample") : names;
    }

    private TestGroup group(TestGroup implicit) {
        return challenge instanceof TestedChallenge tested
                ? tested.group(implicit.name()).orElse(implicit)
                : implicit;
    }

    private List<BigDecimal> points() {
        return switch (challenge) {
            case PredictionChallenge prediction -> Shares.of(prediction.points(), HIDDEN);
            case RankingChallenge ranking -> Shares.of(ranking.points(), HIDDEN);
            default -> Shares.of(BigDecimal.valueOf(HIDDEN), HIDDEN);
        };
    }

    private TestReport test(String name, TestGroup group, BigDecimal worth, boolean shows) {
        Verdict own = shows ? verdict : Verdict.ACCEPTED;
        boolean hidden = group.visibility() == Visibility.HIDDEN;
        boolean accepted = own == Verdict.ACCEPTED;
        boolean run = challenge instanceof TestedChallenge;
        return new TestReport(
                name,
                hidden ? "An invented test of a test key's submission" : null,
                group.name(),
                group.visibility(),
                own,
                accepted ? worth : BigDecimal.ZERO,
                worth,
                accepted ? null : message(own, challenge.limits()),
                hidden ? "An invented hint: here the test's author helps whoever fails it." : null,
                run && shows ? "Written by the solution (invented).\n" : null,
                null,
                run ? cpu(own) : null,
                run ? cpu(own).plusMillis(4) : null,
                run ? memory(own) : null);
    }

    private Duration cpu(Verdict own) {
        return own == Verdict.TIME_LIMIT_EXCEEDED ? challenge.limits().cpu().plusMillis(10) : Duration.ofMillis(5);
    }

    private ByteSize memory(Verdict own) {
        return own == Verdict.MEMORY_LIMIT_EXCEEDED ? challenge.limits().memory() : ByteSize.ofMebibytes(8);
    }

    /** In the form that real ones have, with what a reader must know. */
    private static @Nullable String message(Verdict verdict, Limits limits) {
        String said = switch (verdict) {
            case WRONG_ANSWER -> "AssertionError: the sum is wrong\nassert 41 == 42";
            case RUNTIME_ERROR ->
                "The solution raised an exception that the test did not expect.\nZeroDivisionError: division by zero";
            case TIME_LIMIT_EXCEEDED ->
                "It used %d ms of CPU time, beyond the limit of %d ms."
                        .formatted(
                                limits.cpu().plusMillis(10).toMillis(),
                                limits.cpu().toMillis());
            case MEMORY_LIMIT_EXCEEDED -> "It was refused more memory: the limit is %s.".formatted(limits.memory());
            case OUTPUT_LIMIT_EXCEEDED ->
                "It wrote more than it may, beyond the limit of %s.".formatted(limits.output());
            case PROCESS_LIMIT_EXCEEDED ->
                "It was refused another process or thread: the limit is %d.".formatted(limits.processes());
            case INVALID_RESULT -> "It gave a value that is not of a built-in type.";
            case ACCEPTED, COMPILE_ERROR, INTERNAL_ERROR, NEEDS_REVIEW, REVIEWED -> null;
        };
        return said == null ? null : said + "\n" + FixedReports.NOTE;
    }
}
