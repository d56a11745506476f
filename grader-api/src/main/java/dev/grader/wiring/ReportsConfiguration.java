package dev.grader.wiring;

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
    Printouts printouts(Submissions submissions, Comments comments, OverrideHistory overrides) {
        return new Printouts(submissions, comments, overrides, new PdfReports());
    }
}
