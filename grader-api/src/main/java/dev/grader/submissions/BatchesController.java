package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.idempotency.Claim;
import dev.grader.json.Fields;
import dev.grader.json.JsonBody;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import dev.grader.paging.Parameters;
import dev.grader.submissions.BatchStore.Batch;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /v1/submission-batches}: hand in up to a hundred at once, and see how far they are. */
@RestController
@RequestMapping(path = Batches.PATH, produces = "application/json")
class BatchesController {
    private static final String SUBMISSIONS = "submissions";
    private static final Set<String> PARAMETERS = new LinkedHashSet<>(List.of("cursor", "limit"));

    private final Batches batches;

    BatchesController(Batches batches) {
        this.batches = batches;
    }

    @Needs(Scope.SUBMIT)
    @PostMapping(consumes = "application/json")
    ResponseEntity<BatchAnswer> submit(
            HttpServletRequest request,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestAttribute(Claim.ATTRIBUTE) Claim claim)
            throws IOException {
        var fields = new Fields(JsonBody.read(request.getInputStream()), Set.of(SUBMISSIONS));
        List<JsonNode> submissions = fields.items(SUBMISSIONS, Batches.MOST);
        fields.finish();
        Optional<String> made = claim.made();
        BatchAnswer answer =
                made.isPresent() ? batches.again(made.get(), caller) : batches.accept(caller, submissions, claim);
        return ResponseEntity.accepted()
                .location(URI.create(Batches.PATH + "/" + answer.id()))
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(answer);
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    ResponseEntity<BatchView> get(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> query) {
        PageRequest page = new Parameters(query, PARAMETERS).finish(Submissions.IDS::isOne);
        Batch batch = batches.find(id, caller);
        return Page.answer(
                page,
                batches.page(batch, caller, page),
                SubmissionRecord::id,
                SubmissionSummary::of,
                Batches.PATH + "/" + batch.id(),
                items -> BatchView.of(batch, batches.standing(batch), items));
    }
}
