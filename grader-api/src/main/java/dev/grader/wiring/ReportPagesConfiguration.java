package dev.grader.wiring;

import dev.grader.assessments.Invitations;
import dev.grader.reviewing.Comments;
import dev.grader.sharing.Shares;
import dev.grader.submissions.Submissions;
import dev.grader.web.Statement;
import dev.grader.web.reports.Forms;
import dev.grader.web.reports.ReportChart;
import dev.grader.web.reports.ReportModel;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The pages of reports. */
@Configuration(proxyBeanMethods = false)
class ReportPagesConfiguration {
    @Bean
    ReportModel reportModel(
            Submissions submissions,
            Comments comments,
            Shares shares,
            ObjectProvider<ReportChart> charts,
            JsonMapper mapper,
            Clock clock,
            Statement statement,
            Invitations invitations) {
        return new ReportModel(submissions, comments, shares, charts, mapper, clock, statement, invitations);
    }

    @Bean
    Forms formsOfReports(ReportModel report) {
        return new Forms(report);
    }
}
