package dev.grader.attack;

import dev.grader.attack.Finding.Kind;
import dev.grader.grading.GradedTest;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares how an attack ended with how it should have. */
final class Judging {
    private final Attack attack;
    private final List<Finding> findings = new ArrayList<>();

    private Judging(Attack attack) {
        this.attack = attack;
    }

    /** @param tests every test of the challenge */
    static List<Finding> of(Attack attack, Report report, List<GradedTest> tests) {
        Judging judging = new Judging(attack);
        judging.ending(report);
        for (TestReport test : report.tests()) {
            judging.test(test);
        }
        judging.missing(report, tests);
        judging.ours(report);
        return judging.findings;
    }

    /** Of a source that did not become a submission. */
    static List<Finding> ofRefusal(Attack attack, String why) {
        return attack.expected().contains(Ending.REFUSED)
                ? List.of()
                : List.of(new Finding(Kind.VERDICT, "it was refused: " + why));
    }

    /** Of the right solution that comes after an attack. */
    static Optional<Finding> ofSolution(Report report, List<GradedTest> tests) {
        long passed = report.tests().stream()
                .filter(test -> test.verdict() == Verdict.ACCEPTED)
                .count();
        boolean accepted = report.verdict() == Verdict.ACCEPTED && passed == tests.size();
        if (accepted && attempts(report) == 1) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                accepted ? Kind.RETRIED : Kind.HARM,
                "the right solution ended as " + report.verdict().wireName() + " in the attempt "
                        + attempts(report) + ", with " + passed + " of " + tests.size() + " tests passed: "
                        + why(report)));
    }

    private static String why(Report report) {
        return report.tests().stream()
                .filter(test -> test.verdict() == report.verdict() && test.message() != null)
                .findFirst()
                .map(test -> test.name() + ": " + test.message())
                .orElse(Objects.requireNonNullElse(report.message(), "no test says why"));
    }

    private void ending(Report report) {
        if (attack.expected().contains(Ending.of(report.verdict()))) {
            return;
        }
        add(Kind.VERDICT, "it ended as " + report.verdict().wireName() + " (" + why(report) + ")");
    }

    private void test(TestReport test) {
        boolean passed = test.verdict() == Verdict.ACCEPTED;
        boolean earned = attack.earned().includes(test.name());
        if (passed && !earned) {
            add(Kind.FORGED, "the test " + test.name() + " is passed and was not earned");
        } else if (earned && !passed) {
            add(
                    Kind.VERDICT,
                    "the test " + test.name() + " was earned and ended as "
                            + test.verdict().wireName() + " (" + test.message() + ")");
        }
    }

    private void missing(Report report, List<GradedTest> tests) {
        for (GradedTest test : tests) {
            if (attack.earned().includes(test.name())
                    && report.tests().stream().noneMatch(told -> told.name().equals(test.name()))) {
                add(Kind.VERDICT, "the test " + test.name() + " was earned and never run");
            }
        }
    }

    private void ours(Report report) {
        if (report.verdict() == Verdict.INTERNAL_ERROR) {
            add(Kind.HARM, "it made the grader fail: " + report.message());
        } else if (attempts(report) > 1) {
            add(Kind.RETRIED, "it made the grader fail " + (attempts(report) - 1) + " times before it was graded");
        }
    }

    /** A report that was redacted for nobody says it. */
    private static int attempts(Report report) {
        return Objects.requireNonNull(report.attempts());
    }

    private void add(Kind kind, String text) {
        findings.add(new Finding(kind, text));
    }
}
