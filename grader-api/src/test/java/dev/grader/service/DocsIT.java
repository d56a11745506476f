package dev.grader.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grader.browser.Browser;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the API in a real browser. */
class DocsIT {
    @Test
    void showsTheOperationsAndSendsARequestWithAKey(@TempDir Path data) {
        try (var service = ServiceProcess.start(data);
                var browser = Browser.start()) {
            String address = "http://localhost:" + service.port();
            Page page = browser.open(address + "/docs");
            String policy = page.waitForResponse(address + "/docs", page::reload)
                    .headers()
                    .get("content-security-policy");
            assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");

            assertThat(page.locator(".opblock-summary-path").first()).isVisible();
            assertThat(page.locator(".opblock").count()).isGreaterThan(20);
            assertThat(page.getByText("Hand in a solution").first()).isVisible();

            authorize(page, Objects.requireNonNull(service.client().key()));
            Locator list = page.locator("[id$=listChallenges]");
            list.locator(".opblock-summary-control").click();
            list.getByText("Try it out").click();
            list.locator("button.execute").click();

            Locator answer = list.locator(".live-responses-table");
            assertThat(answer.locator("tbody .response-col_status").first()).containsText("200");
            assertThat(answer).containsText("reverse-a-generator");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** That a complaint would be seen: the policy is held, and its breach is told. */
    @Test
    void runsNoScriptThatIsNotAFileOfTheService(@TempDir Path data) {
        try (var service = ServiceProcess.start(data);
                var browser = Browser.start()) {
            Page page = browser.open("http://localhost:" + service.port() + "/docs");

            page.evaluate("""
                    () => {
                      const script = document.createElement("script");
                      script.textContent = "window.ran = true";
                      document.body.append(script);
                    }""");

            assertThat(page.evaluate("() => window.ran === true")).isEqualTo(false);
            page.waitForCondition(() -> !browser.complaints().isEmpty());
            assertThat(browser.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }

    private static void authorize(Page page, String key) {
        page.locator(".auth-wrapper button.authorize").first().click();
        page.locator(".auth-container input").fill(key);
        page.locator(".auth-btn-wrapper button.authorize").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true))
                .click();
    }
}
