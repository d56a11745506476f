package dev.grader.reviewing;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.conditional.IfMatch;
import dev.grader.json.Fields;
import dev.grader.json.JsonBody;
import dev.grader.submissions.SubmissionView;
import dev.grader.submissions.Submissions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /v1/submissions/{id}/override}: a score beside the computed one. Answers with the submission. With {@code If-Match}, the tag of
 * the submission, only if nobody changed it meanwhile.
 */
@RestController
@RequestMapping(path = "/v1/submissions/{id}/override", produces = "application/json")
class OverridesController {
    private static final String POINTS = "points";
    private static final Set<String> NAMES = new LinkedHashSet<>(List.of(POINTS, "reason"));

    private final Overrides overrides;
    private final Submissions submissions;
    private final JsonMapper mapper;

    OverridesController(Overrides overrides, Submissions submissions, JsonMapper mapper) {
        this.overrides = overrides;
        this.submissions = submissions;
        this.mapper = mapper;
    }

    @Needs(Scope.AUTHOR)
    @PutMapping(consumes = "application/json")
    SubmissionView put(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        var fields = new Fields(JsonBody.read(request.getInputStream()), NAMES);
        Optional<BigDecimal> points = fields.value(POINTS, OverridesController::points);
        if (points.isEmpty()) {
            fields.missing(POINTS);
        }
        String reason = fields.required("reason", Overrides.LONGEST_REASON);
        fields.finish();
        overrides.put(id, caller, points.orElse(BigDecimal.ZERO), reason, IfMatch.of(request, mapper));
        return submissions.view(id, caller);
    }

    @Needs(Scope.AUTHOR)
    @DeleteMapping
    SubmissionView withdraw(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        overrides.withdraw(id, caller, IfMatch.of(request, mapper));
        return submissions.view(id, caller);
    }

    private static BigDecimal points(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isNumber)
                .map(JsonNode::asString)
                .flatMap(Points::read)
                .orElseThrow(() -> new IllegalArgumentException(Points.FORM));
    }
}
