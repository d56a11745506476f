package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.paging.Page;
import dev.grader.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** {@code /v1/submissions}: hand in, look at, list. With {@code Prefer: wait=N} (RFC 7240) the first two wait for the end. */
@RestController
@RequestMapping(path = "/v1/submissions", produces = "application/json")
class SubmissionsController {
    private static final String PREFER = "Prefer";
    private static final String PREFERENCE_APPLIED = "Preference-Applied";

    private final Submissions submissions;
    private final Waiting waiting;

    SubmissionsController(Submissions submissions, Waiting waiting) {
        this.submissions = submissions;
        this.waiting = waiting;
    }

    @PostMapping(consumes = "application/json")
    DeferredResult<ResponseEntity<SubmissionView>> submit(
            HttpServletRequest request,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestHeader(name = PREFER, required = false) @Nullable List<String> prefer)
            throws IOException {
        NewSubmission submission = SubmissionReader.read(JsonBody.read(request.getInputStream()));
        String id = submissions.accept(caller, submission);
        return answer(id, caller, Preference.wait(prefer), HttpStatus.ACCEPTED);
    }

    @GetMapping("/{id}")
    DeferredResult<ResponseEntity<SubmissionView>> get(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestHeader(name = PREFER, required = false) @Nullable List<String> prefer) {
        return answer(id, caller, Preference.wait(prefer), HttpStatus.OK);
    }

    @GetMapping
    ResponseEntity<Page<SubmissionSummary>> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit, SubmissionIds::isOne);
        return Page.answer(
                page, submissions.page(caller, page), SubmissionRecord::id, SubmissionSummary::of, "/v1/submissions");
    }

    /** The record as it is, or as it is at its end where the client waits for that. No thread is held meanwhile. */
    private DeferredResult<ResponseEntity<SubmissionView>> answer(
            String id, Caller caller, Optional<Duration> wait, HttpStatus unfinished) {
        // No time-out of its own: the wait ends by itself.
        var result = new DeferredResult<ResponseEntity<SubmissionView>>(0L);
        if (wait.isEmpty()) {
            result.setResult(told(submissions.get(id, caller), caller, wait, unfinished));
            return result;
        }
        var end = waiting.of(id, wait.get());
        result.onCompletion(() -> end.complete(null));
        try {
            SubmissionRecord now = submissions.get(id, caller);
            if (now.status().isFinal()) {
                result.setResult(told(now, caller, wait, unfinished));
                return result;
            }
        } catch (RuntimeException refused) {
            end.complete(null);
            throw refused;
        }
        // On a thread of its own: neither the one that keeps time nor the one that grades should wait for the database.
        CompletableFuture<Void> unused = end.whenCompleteAsync(
                (nothing, failure) -> {
                    try {
                        result.setResult(told(submissions.get(id, caller), caller, wait, unfinished));
                    } catch (RuntimeException failed) {
                        result.setErrorResult(failed);
                    }
                },
                Thread::startVirtualThread);
        return result;
    }

    private ResponseEntity<SubmissionView> told(
            SubmissionRecord submission, Caller caller, Optional<Duration> waited, HttpStatus unfinished) {
        boolean done = submission.status().isFinal();
        // Only who waited for the end is told of it by the status: without a wait, taking is all that was asked.
        HttpStatus status = done && waited.isPresent() ? HttpStatus.OK : unfinished;
        var answer = ResponseEntity.status(status);
        if (unfinished == HttpStatus.ACCEPTED) {
            answer.header(HttpHeaders.LOCATION, "/v1/submissions/" + submission.id());
        }
        if (!done || status == HttpStatus.ACCEPTED) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        waited.ifPresent(time -> answer.header(PREFERENCE_APPLIED, "wait=" + time.toSeconds()));
        return answer.body(SubmissionView.of(submission, submissions.report(submission, caller)));
    }
}
