package dev.grader.attack;

import dev.grader.challenge.TestGroup;
import dev.grader.challenge.Visibility;
import dev.grader.grading.GradedTest;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.RunFacts;
import dev.grader.sandbox.TestOutcome;
import dev.grader.submission.Mode;
import dev.grader.verdict.Folding;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attacks and reports for tests: a challenge of one sample test and one hidden test. */
final class Samples {
    static final GradedTest SHOWN = test("test_shown", TestGroup.SAMPLE);
    static final GradedTest HIDDEN = test("test_hidden[1-2]", TestGroup.HIDDEN);
    static final List<GradedTest> TESTS = List.of(SHOWN, HIDDEN);

    private static final Instant MORNING = Instant.parse("2026-11-01T10:00:00Z");

    private Samples() {}

    static Attack attack(Earned earned, String... expected) {
        List<Ending> endings = Stream.of(expected).map(Ending::new).toList();
        return new Attack(
                Path.of("G7.py"), "G7", "does something", "any", endings, earned, 1, "answer = 1\n", List.of());
    }

    static Report report(Verdict shown, Verdict hidden) {
        return report(1, told(SHOWN, shown, ""), told(HIDDEN, hidden, ""));
    }

    static Report report(int attempts, TestReport... tests) {
        Verdict verdict = Folding.fold(Stream.of(tests).map(TestReport::verdict).toList());
        return new Report(
                "sub_1",
                new ChallengeRef("any", "Any", "c0ffee"),
                Mode.SUBMIT,
                verdict,
                verdict == Verdict.INTERNAL_ERROR ? null : BigDecimal.ZERO,
                BigDecimal.TEN,
                List.of(tests),
                null,
                new Environment("3.13.5", "c0ffee", "sha256:beef", Limits.DEFAULT),
                attempts,
                MORNING,
                MORNING.plusSeconds(1));
    }

    static TestReport told(GradedTest test, Verdict verdict, @Nullable String printed) {
        return new TestReport(
                test.name(),
                null,
                test.group().name(),
                test.visibility(),
                verdict,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                null,
                null,
                printed,
                null,
                test.visibility() == Visibility.HIDDEN ? Duration.ofMillis(5) : null,
                null,
                null);
    }

    static TestEnded ended(GradedTest test, long cpuMillis, long wallMillis, long memoryBytes, long outputBytes) {
        RunFacts facts =
                new RunFacts(0, null, null, cpuMillis, wallMillis, 0, memoryBytes, 0, 0, 0, 0, 0, null, outputBytes);
        return new TestEnded("job", test.id(), TestOutcome.PASSED, "", null, facts, "", "");
    }

    private static GradedTest test(String name, TestGroup group) {
        Limits limits = Limits.DEFAULT.overriddenBy(Map.of("cpu_ms", 1000L, "wall_ms", 2000L));
        return new GradedTest("test_any.py::" + name, name, null, group, BigDecimal.ONE, null, limits);
    }
}
