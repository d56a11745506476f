package dev.grader.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.grader.ServiceTest;
import dev.grader.browser.Browser;
import dev.grader.browser.PageCheck;
import org.junit.jupiter.api.Test;

class HomePageIT extends ServiceTest {
    @Test
    void saysWhereEverybodyFindsWhatTheyCameFor() {
        try (var browser = Browser.start()) {
            Page page = browser.open(client.service().toString());

            assertThat(page.locator("h1")).hasText("Code challenges in Python, graded");
            PageCheck.check(page, "home");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void tellsAPersonInAPageThatNothingIsThere() {
        try (var browser = Browser.start()) {
            Page page = browser.open(client.service().resolve("/nowhere").toString());

            assertThat(page.locator("h1")).hasText("Not found");
            PageCheck.check(page, "not-found");
        }
    }
}
