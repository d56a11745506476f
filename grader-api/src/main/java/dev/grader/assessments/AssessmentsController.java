package dev.grader.assessments;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import dev.grader.conditional.IfMatch;
import dev.grader.idempotency.Claim;
import dev.grader.json.JsonBody;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import dev.grader.paging.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /v1/assessments}: what candidates are asked to do. */
@RestController
@RequestMapping(path = "/v1/assessments", produces = "application/json")
class AssessmentsController {
    private static final Set<String> PARAMETERS = new LinkedHashSet<>(List.of("archived", "cursor", "limit"));

    private final Assessments assessments;
    private final JsonMapper mapper;

    AssessmentsController(Assessments assessments, JsonMapper mapper) {
        this.assessments = assessments;
        this.mapper = mapper;
    }

    @Needs(Scope.AUTHOR)
    @PostMapping(consumes = "application/json")
    ResponseEntity<Assessment> create(
            HttpServletRequest request,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestAttribute(Claim.ATTRIBUTE) Claim claim)
            throws IOException {
        AssessmentWish wish = AssessmentReader.read(JsonBody.read(request.getInputStream()));
        String id = claim.made().orElseGet(() -> assessments.create(caller, wish, claim));
        return ResponseEntity.created(URI.create(Assessments.path(id))).body(assessments.get(id, caller));
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping
    ResponseEntity<Page<Assessment>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestParam MultiValueMap<String, String> query) {
        var parameters = new Parameters(query, PARAMETERS);
        boolean archived = parameters
                .oneOf("archived", List.of("false", "true"))
                .map(Boolean::valueOf)
                .orElse(false);
        PageRequest page = parameters.finish(Assessments.IDS::isOne);
        return Page.answer(
                page,
                assessments.page(caller, archived, page),
                Assessment::id,
                Function.identity(),
                parameters.path("/v1/assessments"));
    }

    @Needs(
            value = Scope.READ,
            roles = {Role.INTEGRATOR, Role.INTERVIEWER})
    @GetMapping("/{id}")
    Assessment get(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return assessments.get(id, caller);
    }

    @Needs(Scope.AUTHOR)
    @PutMapping(path = "/{id}", consumes = "application/json")
    Assessment change(
            HttpServletRequest request, @PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
            throws IOException {
        AssessmentWish wish = AssessmentReader.read(JsonBody.read(request.getInputStream()));
        return assessments.change(id, caller, wish, IfMatch.of(request, mapper));
    }

    @Needs(Scope.AUTHOR)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        assessments.archive(id, caller);
    }
}
