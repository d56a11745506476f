package dev.grader.reports;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.report.Report;
import dev.grader.report.TestCode;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/submissions/{id}/report}: the same result in the format asked for, by {@code ?format=} or else by {@code Accept}, redacted
 * for who asks.
 */
@RestController
class ReportsController {
    private final Submissions submissions;
    private final ChallengeBank bank;

    ReportsController(Submissions submissions, ChallengeBank bank) {
        this.submissions = submissions;
        this.bank = bank;
    }

    @Needs(Scope.READ)
    @GetMapping("/v1/submissions/{id}/report")
    ResponseEntity<byte[]> report(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable List<String> accept,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        Chosen chosen = format == null ? Chosen.byAccept(accept == null ? List.of() : accept) : Chosen.byName(format);
        SubmissionRecord submission = submissions.get(id, caller);
        Report report = submissions.result(
                submission,
                caller,
                "The submission is not finished, so there is no report yet: ask again in a second.");
        var answer = ResponseEntity.ok().contentType(chosen.type()).varyBy(HttpHeaders.ACCEPT);
        if (format != null) {
            // Who names a format in the address follows a link, and keeps a file.
            String file = id + "." + chosen.format().fileEnding();
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(file).build().toString());
        }
        return answer.body(chosen.format().toBytes(report, codeOf(report)));
    }

    /** Of the package it was graded with; none where another is served by now. */
    private TestCode codeOf(Report report) {
        return bank.find(report.challenge().slug())
                .filter(challenge ->
                        challenge.digest().equals(report.challenge().digest()))
                .filter(TestedChallenge.class::isInstance)
                .map(TestedChallenge.class::cast)
                .map(challenge -> TestCode.of(challenge.sampleTests()))
                .orElse(TestCode.NONE);
    }
}
