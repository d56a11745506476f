package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.json.Fields;
import dev.grader.json.JsonBody;
import dev.grader.report.Review;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/submissions/{id}/review}: an interviewer ticks the rubric of a written answer. Answers with the submission. */
@RestController
class ReviewsController {
    private static final Set<String> NAMES = new LinkedHashSet<>(List.of("ticks", "note"));

    private final Reviews reviews;
    private final Submissions submissions;

    ReviewsController(Reviews reviews, Submissions submissions) {
        this.reviews = reviews;
        this.submissions = submissions;
    }

    @Needs(Scope.AUTHOR)
    @PutMapping(path = "/v1/submissions/{id}/review", consumes = "application/json", produces = "application/json")
    SubmissionView review(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        var fields = new Fields(JsonBody.read(request.getInputStream()), NAMES);
        List<Boolean> ticks = fields.flags("ticks");
        String note = fields.text("note", Review.LONGEST_NOTE).orElse(null);
        fields.finish();
        reviews.put(id, caller, ticks, note);
        return submissions.view(id, caller);
    }
}
