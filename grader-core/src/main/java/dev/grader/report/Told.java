package dev.grader.report;

import dev.grader.challenge.Visibility;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the formats of others ask for and a report only implies. */
final class Told {

    private Told() {}

    /**
     * The tests of a report; where none could be run, one that stands for the submission, since most readers take no test
     * for no failure.
     */
    static List<TestReport> tests(Report report) {
        if (!report.tests().isEmpty()) {
            return report.tests();
        }
        return List.of(new TestReport(
                "submission",
                "The submission as a whole",
                Visibility.SAMPLE.wireName(),
                Visibility.SAMPLE,
                report.verdict(),
                BigDecimal.ZERO,
                report.maxScore(),
                report.message(),
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** The best that may be said of a test that was not accepted: its message, else its hint, else its verdict. */
    static String reason(TestReport test) {
        if (test.message() != null) {
            return test.message();
        }
        return test.hint() != null ? test.hint() : sentence(test.verdict());
    }

    /** What a test is called: its title, else its name. */
    static String title(TestReport test) {
        return test.title() != null ? test.title() : test.name();
    }

    /** What the solution wrote during a test; null where it wrote nothing, or it may not be told. */
    static @Nullable String output(TestReport test) {
        if (test.stdout() == null) {
            return test.stderr();
        }
        return test.stderr() == null ? test.stdout() : test.stdout() + test.stderr();
    }

    /** Wall time; nothing for a test that was not measured, or whose time may not be told. */
    static Duration wall(TestReport test) {
        return test.wall() == null ? Duration.ZERO : test.wall();
    }

    /** Wall time of all tests together, as far as it may be told. */
    static Duration wall(Report report) {
        return report.tests().stream().map(Told::wall).reduce(Duration.ZERO, Duration::plus);
    }

    /** The same of its sample tests alone. */
    static Duration sampleWall(Report report) {
        return report.tests().stream()
                .filter(test -> !test.isHidden())
                .map(Told::wall)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When it was done; where that may not be told, when it was handed in, for formats that must name a time. */
    static Instant end(Report report) {
        return report.finishedAt() == null ? report.createdAt() : report.finishedAt();
    }

    static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3);
    }

    static String sentence(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "Every test passed.";
            case WRONG_ANSWER -> "The answer is not the expected one.";
            case RUNTIME_ERROR -> "The solution ended in an error of its own.";
            case TIME_LIMIT_EXCEEDED -> "The solution took more time than it may.";
            case MEMORY_LIMIT_EXCEEDED -> "The solution took more memory than it may.";
            case OUTPUT_LIMIT_EXCEEDED -> "The solution wrote more than it may.";
            case PROCESS_LIMIT_EXCEEDED -> "The solution started more processes or threads than it may.";
            case INVALID_RESULT -> "The solution answered with something that is not plain data.";
            case COMPILE_ERROR -> "The solution is not a Python program.";
            case INTERNAL_ERROR -> "The submission could not be graded; the solution is not to blame.";
            case NEEDS_REVIEW -> "The answer waits for an interviewer to read it.";
            case REVIEWED -> "An interviewer has scored the answer.";
        };
    }
}
