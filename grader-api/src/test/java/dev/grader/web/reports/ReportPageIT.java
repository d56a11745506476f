package dev.grader.web.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grader.browser.Browser;
import dev.grader.browser.PageCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPageIT extends ReportsTestBase {
    @Test
    void isReadJudgedAndShared() {
        String id = rich();
        form(client, page(id) + "/comments", Map.of("line", "10", "text", "A built-in does that: which?"));
        form(client, page(id) + "/comments", Map.of("text", "Ask about large sums."));
        try (var browser = Browser.start()) {
            Page page = staff(browser, page(id));

            assertThat(page.locator("h1")).hasText("Add two numbers");
            assertThat(page.locator("#L5 .tok-keyword")).hasText("def");
            PageCheck.check(page, "report");

            page.locator("#L9 .at").click();
            page.getByLabel("Comment on line 9").last().fill("Shadowed?");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Comment").setExact(true))
                    .first()
                    .click();
            assertThat(page.locator(".said").filter(new Locator.FilterOptions().setHasText("Shadowed?")))
                    .isVisible();

            page.getByText("Override the score").click();
            page.getByLabel("Points").fill("8");
            page.getByLabel("Reason").fill("Explained large sums well in the interview.");
            page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#score")).containsText("By a person");

            page.getByText("Make a link").click();
            String address = page.getByLabel("Link to the report").inputValue();
            PageCheck.check(page, "report-shared-once");
            Page guest = browser.open(address);
            assertThat(guest.locator("h1")).hasText("Add two numbers");
            assertThat(guest.locator("form")).hasCount(0);
            PageCheck.check(guest, "shared");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void isReviewedWhereItIsAWrittenAnswer() {
        String id = client.post(
                        "/v1/submissions",
                        "{\"challenge\":\"explain-a-sum\",\"answer\":\"Floats are binary, so a tenth is none of them.\"}",
                        "Prefer",
                        "wait=20")
                .at("/id");
        try (var browser = Browser.start()) {
            Page page = staff(browser, page(id));

            page.locator("input[name=tick-1]").check();
            page.getByText("Save the review").click();

            assertThat(page.locator("#rubric")).containsText("Reviewed by");
            PageCheck.check(page, "report-written");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void loadsAnewByItselfOnceItIsGraded() {
        SCRIPT.hold("hold = 'browser'");
        String id = client.submit("add-two", "hold = 'browser'").at("/id");
        try (var browser = Browser.start()) {
            Page page = staff(browser, page(id));
            assertThat(page.locator("#state")).containsText("graded");
            PageCheck.check(page, "report-waiting");

            SCRIPT.release("hold = 'browser'");

            assertThat(page.locator("#score")).containsText("Computed");
        }
    }

    private Page staff(Browser browser, String path) {
        Page page = browser.open("about:blank");
        page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + client.key()));
        page.navigate(client.service().resolve(path).toString());
        return page;
    }
}
