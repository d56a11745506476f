package dev.grader.report;

import dev.grader.challenge.Visibility;
import dev.grader.submission.Mode;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Reports for tests. */
final class Reports {

    /** Stands in every text of a hidden test that a candidate must not read. */
    static final String SECRET = "SECRET";

    /** A measured figure that stands for every one of a hidden test. */
    static final long SECRET_FIGURE = 987_654;

    private static final Instant MORNING = Instant.parse("2026-11-01T10:00:00Z");

    private Reports() {}

    /** Of any verdict and any tests, the hidden ones full of secrets. */
    static Report any(Random random) {
        List<TestReport> tests = new ArrayList<>();
        for (int count = random.nextInt(6); count >= 0; count--) {
            tests.add(test(random, random.nextBoolean() ? Visibility.HIDDEN : Visibility.SAMPLE));
        }
        Verdict verdict = anyOf(random, Verdict.values());
        return of(verdict, tests, verdict == Verdict.COMPILE_ERROR ? "SyntaxError" : SECRET);
    }

    static Report of(Verdict verdict, List<TestReport> tests, @Nullable String message) {
        return new Report(
                "sub_1",
                new ChallengeRef("a-challenge", "A challenge", "c0ffee"),
                Mode.SUBMIT,
                verdict,
                verdict.isScored() ? BigDecimal.ZERO : null,
                BigDecimal.TEN,
                tests,
                message,
                new Environment("3.13.5", "c0ffee", "sha256:beef", Limits.DEFAULT),
                1,
                MORNING,
                MORNING.plusSeconds(1));
    }

    static TestReport test(Random random, Visibility visibility) {
        boolean hidden = visibility == Visibility.HIDDEN;
        String text = hidden ? SECRET : "shown";
        long figure = hidden ? SECRET_FIGURE : 1;
        Verdict verdict = anyOf(random, Verdict.values());
        return new TestReport(
                "test_any[" + text + random.nextInt(1_000) + "]",
                "Any test",
                visibility.wireName(),
                visibility,
                verdict,
                verdict == Verdict.ACCEPTED ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal.ONE,
                text,
                verdict == Verdict.ACCEPTED && hidden ? SECRET : "A hint",
                text,
                text,
                Duration.ofMillis(figure),
                Duration.ofMillis(figure),
                new ByteSize(figure));
    }

    /** What a candidate reads where the hidden tests are called so. */
    static List<String> hiddenNames(List<String> names) {
        List<TestReport> tests = names.stream()
                .map(name -> new TestReport(
                        name,
                        null,
                        "hidden",
                        Visibility.HIDDEN,
                        Verdict.WRONG_ANSWER,
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        return of(Verdict.WRONG_ANSWER, tests, SECRET).redactedFor(Audience.CANDIDATE).tests().stream()
                .map(TestReport::name)
                .toList();
    }

    private static <E> E anyOf(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}
