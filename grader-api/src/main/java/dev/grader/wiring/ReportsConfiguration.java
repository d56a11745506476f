package dev.grader.wiring;

import dev.grader.assessments.Invitations;
import dev.grader.pdf.PdfReports;
import dev.grader.reports.Printouts;
import dev.grader.reviewing.Comments;
import dev.grader.submissions.OverrideHistory;
import dev.grader.submissions.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports as documents. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {
    @Bean
    Printouts printouts(
            Submissions submissions, Comments comments, OverrideHistory overrides, Invitations invitations) {
        return new Printouts(submissions, comments, overrides, invitations, new PdfReports());
    }
}
