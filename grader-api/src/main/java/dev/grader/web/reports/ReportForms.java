package dev.grader.web.reports;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.conditional.IfMatch;
import dev.grader.idempotency.Claim;
import dev.grader.reviewing.Comment;
import dev.grader.reviewing.Comments;
import dev.grader.reviewing.Overrides;
import dev.grader.reviewing.Points;
import dev.grader.submissions.Reviews;
import dev.grader.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What staff say and decide, as forms of the report: each leads back to where it stands, or shows what is wrong with it. */
@Pages
@RequestMapping("/app/submissions/{id}")
class ReportForms {
    private static final int MOST_TICKS = 20;
    private static final int LONGEST_NOTE = 8_192;

    private final Forms forms;
    private final Comments comments;
    private final Overrides overrides;
    private final Reviews reviews;
    private final JsonMapper mapper;

    ReportForms(Forms forms, Comments comments, Overrides overrides, Reviews reviews, JsonMapper mapper) {
        this.forms = forms;
        this.comments = comments;
        this.overrides = overrides;
        this.reviews = reviews;
        this.mapper = mapper;
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/comments")
    String comment(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(form);
        return forms.run(id, caller, typed, model, response, () -> {
            Integer line = typed.line();
            Comment added =
                    comments.add(id, caller, line, typed.text("text", "The comment", Comment.LONGEST), Claim.NONE);
            return added.id();
        });
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/comments/{comment}")
    String change(
            @PathVariable String id,
            @PathVariable String comment,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(form);
        return forms.run(
                id,
                caller,
                typed,
                model,
                response,
                () -> comments.change(comment, id, caller, typed.text("text", "The comment", Comment.LONGEST))
                        .id());
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/comments/{comment}/delete")
    String delete(
            @PathVariable String id,
            @PathVariable String comment,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(form);
        return forms.run(id, caller, typed, model, response, () -> {
            comments.delete(comment, id, caller);
            return typed.line() == null ? "comments" : "L" + typed.line();
        });
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/override")
    String override(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(form);
        return forms.run(id, caller, typed, model, response, () -> {
            var points = Points.read(typed.value("points").strip().replace(',', '.'))
                    .orElseThrow(() -> Typed.refused(
                            "The points are no number of 0 or more with two decimals at most: write them as in 7.5."));
            String reason = typed.text("reason", "The reason", Overrides.LONGEST_REASON);
            overrides.put(id, caller, points, reason, seen(typed));
            return "score";
        });
    }

    @Needs(Scope.AUTHOR)
    @PostMapping("/override/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(form);
        return forms.run(id, caller, typed, model, response, () -> {
            overrides.withdraw(id, caller, seen(typed));
            return "score";
        });
    }

    /** A box that is not ticked sends nothing, so how many there are is told beside. */
    @Needs(Scope.AUTHOR)
    @PostMapping("/review")
    String review(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(form);
        return forms.run(id, caller, typed, model, response, () -> {
            int items = typed.number("items", MOST_TICKS);
            List<Boolean> ticks = IntStream.range(0, items)
                    .mapToObj(at -> form.containsKey("tick-" + at))
                    .toList();
            String note = typed.value("note").isBlank() ? null : typed.text("note", "The note", LONGEST_NOTE);
            reviews.put(id, caller, ticks, note, seen(typed));
            return "rubric";
        });
    }

    private IfMatch seen(Typed typed) {
        return new IfMatch(List.of(typed.value("seen")), mapper);
    }
}
