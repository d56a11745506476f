package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claim;
import dev.grader.json.JsonBody;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import dev.grader.paging.Parameters;
import dev.grader.waiting.LongPoll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** {@code /v1/submissions}: hand in, look at, cancel, list. With {@code Prefer: wait=N} (RFC 7240) the first two wait for the end. */
@RestController
@RequestMapping(path = "/v1/submissions", produces = "application/json")
class SubmissionsController {
    private final Submissions submissions;
    private final LongPoll poll;

    SubmissionsController(Submissions submissions, LongPoll poll) {
        this.submissions = submissions;
        this.poll = poll;
    }

    /** For who does not wait: answered on the same thread, at once. */
    @Needs(Scope.SUBMIT)
    @PostMapping(consumes = "application/json", headers = "!" + LongPoll.PREFER)
    ResponseEntity<SubmissionView> submit(
            HttpServletRequest request,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestAttribute(Claim.ATTRIBUTE) Claim claim)
            throws IOException {
        return LongPoll.taken(sight(take(request, caller, claim), caller));
    }

    @Needs(Scope.SUBMIT)
    @PostMapping(consumes = "application/json", headers = LongPoll.PREFER)
    DeferredResult<ResponseEntity<SubmissionView>> submitAndWait(
            HttpServletRequest request,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestAttribute(Claim.ATTRIBUTE) Claim claim,
            @RequestHeader(LongPoll.PREFER) List<String> prefer)
            throws IOException {
        String id = take(request, caller, claim).id();
        return poll.taken(id, prefer, () -> look(id, caller));
    }

    private SubmissionRecord take(HttpServletRequest request, Caller caller, Claim claim) throws IOException {
        NewSubmission submission = SubmissionReader.read(JsonBody.read(request.getInputStream()));
        return claim.made()
                .map(id -> submissions.get(id, caller))
                .orElseGet(() -> submissions.accept(caller, submission, claim));
    }

    @Needs(Scope.READ)
    @GetMapping("/{id}")
    DeferredResult<ResponseEntity<SubmissionView>> get(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestHeader(name = LongPoll.PREFER, required = false) @Nullable List<String> prefer) {
        return poll.found(id, prefer, () -> look(id, caller));
    }

    @Needs(Scope.SUBMIT)
    @PostMapping("/{id}/cancel")
    SubmissionView cancel(@PathVariable String id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        submissions.cancel(id, caller);
        return look(id, caller).view();
    }

    @Needs(Scope.READ)
    @GetMapping(params = "!format")
    ResponseEntity<Page<SubmissionSummary>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestParam MultiValueMap<String, String> query) {
        var parameters = new Parameters(query, SubmissionFilter.PARAMETERS);
        SubmissionFilter filter = SubmissionFilter.read(parameters);
        PageRequest page = parameters.finish(Submissions.IDS::isOne);
        return Page.answer(
                page,
                submissions.page(caller, filter, page),
                SubmissionRecord::id,
                SubmissionSummary::of,
                parameters.path("/v1/submissions"));
    }

    /** Whoever names the format gets it, whatever Accept says. */
    @Needs(Scope.READ)
    @GetMapping(params = "format=json", produces = MediaType.ALL_VALUE)
    ResponseEntity<Page<SubmissionSummary>> listByName(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestParam MultiValueMap<String, String> query) {
        ResponseEntity<Page<SubmissionSummary>> answer = list(caller, query);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.getBody());
    }

    /** Where Accept names neither JSON nor CSV: it may allow anything. */
    @Needs(Scope.READ)
    @GetMapping(params = "!format", produces = MediaType.ALL_VALUE)
    ResponseEntity<Page<SubmissionSummary>> listWhereAnyFormatWillDo(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) List<String> accept,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam MultiValueMap<String, String> query) {
        if (MediaType.parseMediaTypes(accept).stream()
                .noneMatch(allowed -> allowed.includes(MediaType.APPLICATION_JSON))) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTABLE,
                    "The list is there as application/json and as text/csv: allow one of them in Accept, or leave it out.");
        }
        return listByName(caller, query);
    }

    private LongPoll.Sight<SubmissionView> look(String id, Caller caller) {
        return sight(submissions.get(id, caller), caller);
    }

    private LongPoll.Sight<SubmissionView> sight(SubmissionRecord submission, Caller caller) {
        return new LongPoll.Sight<>(
                submission.status().isFinal(),
                "/v1/submissions/" + submission.id(),
                submissions.view(submission, caller));
    }
}
