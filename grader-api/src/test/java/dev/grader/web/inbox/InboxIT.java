package dev.grader.web.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grader.ServiceTest;
import dev.grader.browser.Browser;
import dev.grader.browser.PageCheck;
import dev.grader.web.StaffInTests;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(StaffInTests.class)
class InboxIT extends ServiceTest {
    @Test
    void isReadFilteredAndChosenFrom() {
        try (var browser = Browser.start()) {
            Page page = browser.open(
                    client.service().resolve("/app/inbox").toString(),
                    Map.of("Authorization", "Bearer " + client.key()));
            assertThat(page.locator("main")).containsText("Nothing was handed in yet");
            PageCheck.check(page, "inbox-empty");

            SCRIPT.score("wrong = 1", 3);
            submit("Ada Lovelace", "right = 1");
            submit("محمد <b>& \u202eevil", "wrong = 1");
            submit("Grace", "right = 2");
            page.reload();
            assertThat(page.locator("tbody tr")).hasCount(3);
            assertThat(page.locator("tbody tr").nth(1).locator("bdi").first()).hasText("محمد <b>& \u202eevil");
            PageCheck.check(page, "inbox");

            page.getByLabel("Verdict").selectOption("wrong_answer");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("verdict=wrong_answer"));

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inbox"))
                    .click();
            page.locator("tbody input").nth(0).check();
            page.locator("tbody input").nth(2).check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                    .click();
            assertThat(page.url()).containsPattern("/app/compare\\?id=sub_[^&]+&id=sub_");
        }
    }

    private void submit(String candidate, String source) {
        client.submit("add-two", source, Map.of("candidate", candidate), "Prefer", "wait=20");
    }
}
