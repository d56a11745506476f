package dev.grader.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.grader.assessments.Assessment;
import dev.grader.assessments.AssessmentWish;
import dev.grader.assessments.Draft;
import dev.grader.assessments.InvitationWish;
import dev.grader.assessments.Linked;
import dev.grader.assessments.Sitting;
import dev.grader.assessments.Task;
import dev.grader.browser.Browser;
import dev.grader.idempotency.Claim;
import dev.grader.report.JsonReports;
import dev.grader.submission.Inputs;
import dev.grader.submission.Mode;
import dev.grader.web.HostileLook;
import dev.grader.web.HostileTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What candidates and whoever invites them typed is text on every page of a candidate. */
class HostileCandidateIT extends CandidateTest {
    @Test
    void isTextFromTheFirstPageToTheLast() {
        Linked linked = inviteWithHostileTexts();
        try (var browser = Browser.start()) {
            Page page = browser.open(client.service() + linked.path());
            HostileLook look = HostileLook.at(page, client.service());
            look.hold(HostileTexts.all());
            page.locator("main form button").click();
            page.waitForURL("**/take/**");
            look.hold(List.of(HostileTexts.NAME));

            Sitting sitting = sitting(page);
            String home = "/take/" + sitting.invitation();
            var draft = Draft.ofProgram(HostileTexts.TEXT);
            assertThat(sittings.save(sitting, "add-two", 0, draft).now().revision())
                    .isEqualTo(1);
            var answer = new Draft("", new dev.grader.submission.Answer.Text(HostileTexts.TEXT));
            assertThat(sittings.save(sitting, "explain-a-sum", 0, answer).now().revision())
                    .isEqualTo(1);
            String id = sittings.submit(sitting, "add-two", draft, Mode.SUBMIT, Inputs.NONE);
            makeItsReportHostile(id);

            look.open(home, List.of(HostileTexts.NAME));
            look.open(home + "/challenges/add-two", HostileTexts.all());
            look.open(home + "/challenges/explain-a-sum", HostileTexts.LITERALLY);
            look.open(home + "/challenges/add-two/submissions/" + id, HostileTexts.all());
            look.open(home + "/finish", List.of("Add two numbers"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private Linked inviteWithHostileTexts() {
        List<Task> tasks = List.of(new Task("add-two", null), new Task("explain-a-sum", null));
        var wish = new AssessmentWish(HostileTexts.NAME, HostileTexts.TEXT, tasks, 5, 60, true);
        Assessment assessment = assessments.get(assessments.create(staff(), wish, Claim.NONE), staff());
        var whom = new InvitationWish(
                HostileTexts.NAME, HostileTexts.NAME, null, Instant.now().plus(Duration.ofDays(2)));
        return invitations.invite(staff(), assessment, whom, Claim.NONE);
    }

    private Sitting sitting(Page page) {
        String secret = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SittingCookie.NAME))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        return sittings.find(secret).orElseThrow();
    }

    private void makeItsReportHostile(String id) {
        client.get("/v1/submissions/" + id, "Prefer", "wait=20");
        database.sql("update submissions set report = :report, verdict = 'wrong_answer', score = 0 where id = :id")
                .param("report", JsonReports.write(HostileTexts.report(id)))
                .param("id", id)
                .update();
    }
}
