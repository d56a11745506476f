package dev.grader.reports;

import dev.grader.access.Caller;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.errors.ProblemException;
import dev.grader.report.Report;
import dev.grader.report.TestCode;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Results as files, redacted for who asks. Thread-safe. */
public class ReportFiles {
    static final String UNFINISHED =
            "The submission is not finished, so there is no report yet: ask again in a second.";

    private final Submissions submissions;
    private final ChallengeBank bank;
    private final Printouts printouts;

    public ReportFiles(Submissions submissions, ChallengeBank bank, Printouts printouts) {
        this.submissions = submissions;
        this.bank = bank;
        this.printouts = printouts;
    }

    /**
     * The result in the format of that name.
     *
     * @throws ProblemException when there is none of that name, or nothing that this caller may see
     */
    public ResponseEntity<byte[]> named(String id, String format, Caller caller) {
        return answer(id, Chosen.byName(format), true, caller);
    }

    ResponseEntity<byte[]> answer(String id, Chosen chosen, boolean asFile, Caller caller) {
        SubmissionRecord submission = submissions.get(id, caller);
        Report report = submissions.result(submission, caller, UNFINISHED);
        var answer = ResponseEntity.ok().contentType(chosen.type()).varyBy(HttpHeaders.ACCEPT);
        if (asFile) {
            // Who names a format in the address follows a link, and keeps a file.
            String file = id + "." + chosen.format().fileEnding();
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(file).build().toString());
        }
        byte[] document = chosen.format()
                .format()
                .map(writer -> writer.toBytes(report, codeOf(report)))
                .orElseGet(() -> printouts.print(submission, report, caller));
        return answer.body(document);
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
