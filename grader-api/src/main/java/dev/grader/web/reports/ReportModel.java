package dev.grader.web.reports;

import dev.grader.access.Caller;
import dev.grader.assessments.Invitations;
import dev.grader.conditional.IfMatch;
import dev.grader.report.Report;
import dev.grader.reviewing.Comment;
import dev.grader.reviewing.Comments;
import dev.grader.sharing.Shares;
import dev.grader.submission.Answer;
import dev.grader.submissions.ScoreOverride;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.SubmissionView;
import dev.grader.submissions.Submissions;
import dev.grader.web.Statement;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the templates of a report show. Thread-safe. */
public final class ReportModel {
    private final Submissions submissions;
    private final Comments comments;
    private final Shares shares;
    private final ObjectProvider<ReportChart> charts;
    private final JsonMapper mapper;
    private final Clock clock;
    private final Statement statement;
    private final Invitations invitations;

    public ReportModel(
            Submissions submissions,
            Comments comments,
            Shares shares,
            ObjectProvider<ReportChart> charts,
            JsonMapper mapper,
            Clock clock,
            Statement statement,
            Invitations invitations) {
        this.submissions = submissions;
        this.comments = comments;
        this.shares = shares;
        this.charts = charts;
        this.mapper = mapper;
        this.clock = clock;
        this.statement = statement;
        this.invitations = invitations;
    }

    /** For staff, who may do something about it. */
    void forStaff(Model model, String id, Caller caller, boolean whole) {
        SubmissionRecord submission = submissions.get(id, caller);
        SubmissionView view = submissions.view(submission, caller);
        fill(model, submission, view, caller, comments.all(id, caller), whole);
        model.addAttribute("names", true);
        model.addAttribute("staff", true);
        model.addAttribute("caller", caller);
        model.addAttribute("tag", IfMatch.tag(view, mapper));
        model.addAttribute("attempts", submissions.attempts(submission, caller));
        model.addAttribute("shares", shares.of(id, caller));
        model.addAttribute("now", clock.instant());
    }

    /** For whoever has a link. */
    void forGuest(Model model, String id, Caller reader, boolean names, boolean withComments, boolean whole) {
        SubmissionRecord submission = submissions.get(id, reader);
        SubmissionView view = submissions.view(submission, reader);
        fill(model, submission, view, reader, withComments ? comments.all(id, reader) : List.of(), whole);
        model.addAttribute("names", names);
        model.addAttribute("staff", false);
        model.addAttribute("withComments", withComments);
    }

    private void fill(
            Model model,
            SubmissionRecord submission,
            SubmissionView view,
            Caller caller,
            List<Comment> said,
            boolean whole) {
        Optional<Report> report = submissions.report(submission, caller);
        String source = submissions.source(submission);
        model.addAttribute("submission", submission);
        model.addAttribute("called", invitations.name(caller, submission.candidate()));
        model.addAttribute("report", report.orElse(null));
        model.addAttribute(
                "title", report.map(found -> found.challenge().title()).orElse(submission.challenge()));
        model.addAttribute(
                "groups", report.map(found -> GroupScore.of(found.tests())).orElse(List.of()));
        model.addAttribute(
                "tests", report.map(found -> TestRow.of(found.tests())).orElse(List.of()));
        model.addAttribute(
                "explanation",
                report.map(Report::explanation).map(statement::html).orElse(null));
        model.addAttribute("source", SourceLines.of(source, said, whole));
        model.addAttribute(
                "remarks", said.stream().filter(one -> one.line() == null).toList());
        model.addAttribute("words", submission.answer() instanceof Answer.Text words ? words.text() : null);
        model.addAttribute("order", submission.answer() instanceof Answer.Order order ? order.names() : null);
        model.addAttribute("override", view.override());
        model.addAttribute("history", view.overrideHistory());
        ScoreOverride override = view.override();
        model.addAttribute("recomputed", override != null && !isSame(override.computedScore(), view.score()));
        model.addAttribute(
                "chart",
                report.flatMap(found -> charts.stream().findFirst().map(chart -> chart.of(found)))
                        .orElse(null));
    }

    private static boolean isSame(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return before.compareTo(now) == 0;
    }
}
