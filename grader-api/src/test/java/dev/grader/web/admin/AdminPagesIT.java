package dev.grader.web.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.accounts.AccountRole;
import dev.grader.browser.Browser;
import dev.grader.browser.PageCheck;
import dev.grader.browser.SignIn;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdminPagesIT extends ServiceTest {
    @Autowired
    Actors actors;

    @Test
    void letsSomebodyInByALinkThatSetsAPassword() {
        try (var browser = Browser.start()) {
            Page page = signedIn(browser, "/app/accounts");
            page.getByLabel("Name").last().fill("Grace <script>");
            page.getByLabel("E-mail address").fill("grace-%s@example.org".formatted(tenant));
            click(page, "Make a link");
            String link = page.locator("#link").inputValue();
            assertThat(page.locator("table")).containsText("Grace <script>");
            PageCheck.check(page, "accounts");

            Page guest = browser.open(link);
            PageCheck.check(guest, "first");
            guest.getByLabel("Password").fill("quite other words");
            guest.getByLabel("The same again").fill("quite other words");
            click(guest, "Set the password and sign in");
            assertThat(guest).hasURL(client.service().resolve("/app/inbox").toString());
            guest.navigate(client.service().resolve("/app/accounts").toString());
            assertThat(guest.locator("h1")).hasText("Not allowed");
            guest.navigate(client.service().resolve("/app/account").toString());
            PageCheck.check(guest, "account");

            assertThat(browser.open(link).locator("h1")).hasText("The link is used up");
        }
    }

    @Test
    void makesAKeyThatWorksAndEndsIt() {
        try (var browser = Browser.start()) {
            Page page = signedIn(browser, "/app/keys");
            page.getByLabel("Name").fill("Platform");
            click(page, "Make the key");
            String key = page.locator("#key").inputValue();
            PageCheck.check(page, "keys");
            assertThat(client.with(key).get("/v1/keys/current").status()).isEqualTo(200);

            page.onDialog(dialog -> dialog.accept());
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("Platform"));
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                    .click();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Platform")))
                    .containsText("Ended");
            assertThat(client.with(key).get("/v1/keys/current").status()).isEqualTo(401);
        }
    }

    @Test
    void addsAWebhookAndShowsWhatBecameOfItsMessages() {
        try (var browser = Browser.start()) {
            Page page = signedIn(browser, "/app/webhooks");
            page.getByLabel("Address").fill("https://127.0.0.1/hook");
            click(page, "Add the webhook");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();

            page.getByLabel("Address").fill("https://93.184.215.14/hook");
            click(page, "Add the webhook");
            assertThat(page.locator("#secret").inputValue()).startsWith("whsec_");
            PageCheck.check(page, "webhooks");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("https://93.184.215.14/hook"))
                    .click();
            click(page, "Send a test");
            assertThat(page.locator("table")).containsText("webhook.test");
            PageCheck.check(page, "deliveries");
            click(page, "Disable");
            assertThat(page.locator(".facts")).containsText("Disabled");
        }
    }

    @Test
    void tellsWhatWasDoneAndByWhom() {
        try (var browser = Browser.start()) {
            Page page = signedIn(browser, "/app/keys");
            click(page, "Make the key");

            page.navigate(at("/app/audit?action=key.created"));

            assertThat(page.locator("tbody tr").first()).containsText("Ada");
            assertThat(page.locator("tbody tr").first()).containsText("key.created");
            PageCheck.check(page, "audit");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void showsTheFormToWhoIsNotSignedIn() {
        try (var browser = Browser.start()) {
            Page page = browser.open(at("/app/keys"));

            assertThat(page.locator("h1")).hasText("Sign in");
            PageCheck.check(page, "sign-in");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private Page signedIn(Browser browser, String path) {
        Page page = browser.open(at("/"));
        SignIn.make(database, actors, tenant, AccountRole.ADMIN, "Ada").on(page, client.service(), path);
        return page;
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private String at(String path) {
        URI address = client.service().resolve(path);
        return address.toString();
    }
}
