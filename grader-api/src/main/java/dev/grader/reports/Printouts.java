package dev.grader.reports;

import dev.grader.access.Caller;
import dev.grader.assessments.Invitations;
import dev.grader.pdf.PdfReports;
import dev.grader.pdf.Printout;
import dev.grader.report.Report;
import dev.grader.reviewing.Comment;
import dev.grader.reviewing.Comments;
import dev.grader.submissions.OverrideHistory;
import dev.grader.submissions.ScoreOverride;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole reports as PDF: what a candidate may read of one's own, and staff of all. Thread-safe. */
public class Printouts {
    private final Submissions submissions;
    private final Comments comments;
    private final OverrideHistory overrides;
    private final Invitations invitations;
    private final PdfReports pdf;

    public Printouts(
            Submissions submissions,
            Comments comments,
            OverrideHistory overrides,
            Invitations invitations,
            PdfReports pdf) {
        this.submissions = submissions;
        this.comments = comments;
        this.overrides = overrides;
        this.invitations = invitations;
        this.pdf = pdf;
    }

    /**
     * The document about the submission of that id.
     *
     * @throws dev.grader.errors.ProblemException when there is none that this caller may see, or it has no report
     */
    public byte[] print(String id, Caller caller) {
        SubmissionRecord submission = submissions.get(id, caller);
        return print(submission, submissions.result(submission, caller, ReportFiles.UNFINISHED), caller);
    }

    /** The same of what was read already, and redacted for this caller. */
    byte[] print(SubmissionRecord submission, Report report, Caller caller) {
        boolean staff = !caller.isCandidate();
        return pdf.set(new Printout(
                report,
                invitations.name(caller, submission.candidate()),
                submissions.source(submission),
                submission.answer(),
                staff ? given(submission) : null,
                staff ? remarks(submission, caller) : List.of()));
    }

    private Printout.@Nullable Given given(SubmissionRecord submission) {
        return overrides.of(submission.id()).stream()
                .findFirst()
                .filter(newest -> newest.points() != null)
                .map(Printouts::given)
                .orElse(null);
    }

    private static Printout.@Nullable Given given(ScoreOverride override) {
        return override.points() == null
                ? null
                : new Printout.Given(
                        override.points(),
                        override.reason(),
                        override.byName() == null ? override.by() : override.byName(),
                        override.at());
    }

    private List<Printout.Remark> remarks(SubmissionRecord submission, Caller caller) {
        return comments.all(submission.id(), caller).stream()
                .sorted(Comparator.comparing(Comment::line, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(comment -> new Printout.Remark(
                        comment.line(),
                        comment.text(),
                        comment.authorName() == null ? comment.author() : comment.authorName(),
                        comment.createdAt()))
                .toList();
    }
}
