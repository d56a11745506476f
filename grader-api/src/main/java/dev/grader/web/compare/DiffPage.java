package dev.grader.web.compare;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.report.Report;
import dev.grader.web.Pages;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /app/submissions/{id}/diff?with={id}}: two attempts at one challenge, the earlier one to the left. */
@Pages
class DiffPage {
    private final Sides sides;

    DiffPage(Sides sides) {
        this.sides = sides;
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/app/submissions/{id}/diff")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String with,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            Model model) {
        if (with.isBlank() || with.equals(id)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Two different attempts are compared: go back to the report, and choose another attempt.");
        }
        List<Side> both = sides.of(List.of(id, with), caller).stream()
                .sorted(Comparator.comparing(side -> side.submission().createdAt()))
                .toList();
        Side before = both.getFirst();
        Side after = both.getLast();
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute(
                "twoPeople",
                !Objects.equals(
                        before.submission().candidate(), after.submission().candidate()));
        model.addAttribute("texts", texts(before, after));
        Report older = before.report();
        Report newer = after.report();
        if (older != null && newer != null) {
            List<TestChange> tests = TestChange.between(older, newer);
            model.addAttribute("tests", tests);
            model.addAttribute("fixed", count(tests, TestChange.What.FIXED));
            model.addAttribute("broken", count(tests, TestChange.What.BROKEN));
            model.addAttribute("unchanged", count(tests, TestChange.What.SAME));
            model.addAttribute(
                    "otherPackage",
                    !older.challenge().digest().equals(newer.challenge().digest()));
        }
        return "compare/diff";
    }

    /** What differs, by what it is. */
    private static Map<String, TextDiff> texts(Side before, Side after) {
        Map<String, TextDiff> texts = new LinkedHashMap<>();
        if (!before.source().isBlank() || !after.source().isBlank()) {
            texts.put("Code", TextDiff.of(before.source(), after.source()));
        }
        if (!before.answer().isBlank() || !after.answer().isBlank()) {
            texts.put("Answer", TextDiff.of(before.answer(), after.answer()));
        }
        return texts;
    }

    private static long count(List<TestChange> tests, TestChange.What what) {
        return tests.stream().filter(test -> test.what() == what).count();
    }
}
