package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.conditional.IfMatch;
import dev.grader.json.Fields;
import dev.grader.json.JsonBody;
import dev.grader.report.Review;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /v1/submissions/{id}/review}: an interviewer ticks the rubric of a written answer. Answers with the submission. With
 * {@code If-Match}, the tag of the submission, only if nobody changed it meanwhile.
 */
@RestController
class ReviewsController {
    private static final Set<String> NAMES = new LinkedHashSet<>(List.of("ticks", "note"));

    /** Far above what any rubric has. */
    private static final int MOST_TICKS = 20;

    private final Reviews reviews;
    private final Submissions submissions;
    private final JsonMapper mapper;

    ReviewsController(Reviews reviews, Submissions submissions, JsonMapper mapper) {
        this.reviews = reviews;
        this.submissions = submissions;
        this.mapper = mapper;
    }

    @Needs(Scope.AUTHOR)
    @PutMapping(path = "/v1/submissions/{id}/review", consumes = "application/json", produces = "application/json")
    SubmissionView review(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        var fields = new Fields(JsonBody.read(request.getInputStream()), NAMES);
        Optional<List<Boolean>> ticks = fields.value("ticks", ReviewsController::ticks);
        if (ticks.isEmpty()) {
            fields.missing("ticks");
        }
        String note = fields.text("note", Review.LONGEST_NOTE).orElse(null);
        fields.finish();
        reviews.put(id, caller, ticks.orElseGet(List::of), note, IfMatch.of(request, mapper));
        return submissions.view(id, caller);
    }

    private static List<Boolean> ticks(JsonNode value) {
        if (!value.isArray()
                || value.isEmpty()
                || value.size() > MOST_TICKS
                || !value.valueStream().allMatch(JsonNode::isBoolean)) {
            throw new IllegalArgumentException(
                    "ticks is not an array of 1 to %d times true or false: send one for each item."
                            .formatted(MOST_TICKS));
        }
        return value.valueStream().map(JsonNode::booleanValue).toList();
    }
}
