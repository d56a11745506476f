package dev.grader.web.candidate;

import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.verdict.Verdict;
import java.util.List;

/** What a report comes to, in a sentence. */
final class Sentences {
    private Sentences() {}

    static String of(Report report, boolean run) {
        return switch (report.verdict()) {
            case COMPILE_ERROR -> "Python could not read the program, so nothing was run.";
            case INTERNAL_ERROR -> "That is our fault: it counts neither for nor against you. Try again.";
            case NEEDS_REVIEW -> "A person will read it and score it.";
            case REVIEWED -> "A person has read it and scored it.";
            case ACCEPTED,
                    WRONG_ANSWER,
                    RUNTIME_ERROR,
                    TIME_LIMIT_EXCEEDED,
                    MEMORY_LIMIT_EXCEEDED,
                    OUTPUT_LIMIT_EXCEEDED,
                    PROCESS_LIMIT_EXCEEDED,
                    INVALID_RESULT -> passed(report.tests(), run);
        };
    }

    private static String passed(List<TestReport> tests, boolean run) {
        long passed = tests.stream()
                .filter(test -> test.verdict() == Verdict.ACCEPTED)
                .count();
        String what = run ? "sample tests" : "tests";
        if (tests.isEmpty()) {
            return "No tests were run.";
        }
        if (passed == tests.size()) {
            return tests.size() == 1 ? "The one test passes." : "All %d %s pass.".formatted(tests.size(), what);
        }
        return "%d of %d %s pass.".formatted(passed, tests.size(), what);
    }
}
