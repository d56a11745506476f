package dev.grader.web.compare;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.figures.Chart;
import dev.grader.figures.ReferenceFigures;
import dev.grader.figures.Usage;
import dev.grader.submissions.Submissions;
import dev.grader.web.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** A page of the chart alone, beside references that were not measured. */
@Pages
@TestComponent
class ChartInTests {
    private static final ReferenceFigures REFERENCES = new ReferenceFigures(
            List.of(solution("a.py", 3, 6), solution("b.py", 4, 7), solution("c.py", 6, 9)),
            Instant.parse("2026-11-28T12:00:00Z"));

    private final Submissions submissions;

    ChartInTests(Submissions submissions) {
        this.submissions = submissions;
    }

    @Needs(Scope.READ)
    @GetMapping("/app/chart-in-tests/{id}")
    String show(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller, Model model) {
        var report = submissions.result(submissions.get(id, caller), caller, "not yet");
        model.addAttribute("chart", Chart.of(report, REFERENCES));
        return "tests/chart";
    }

    private static ReferenceFigures.Solution solution(String name, int millis, int mebibytes) {
        Usage small = new Usage(millis, millis, (long) mebibytes << 20);
        Usage large = new Usage(millis * 9L, millis * 9L, (long) mebibytes << 20);
        return new ReferenceFigures.Solution(name, Map.of("test_small", small, "test_secret_sum", large));
    }
}
