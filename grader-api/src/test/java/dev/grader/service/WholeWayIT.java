package dev.grader.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.grader.browser.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a new service to a decision, by pages alone: three people, three browsers, real cells. */
class WholeWayIT {
    private static final String PASSWORD = "a few words to sign in";
    private static final String WRONG = """
            def reverse(generator):
                return reversed(list(generator))
            """;
    private static final String RIGHT = """
            def reverse(generator):
                yield from reversed(list(generator))
            """;

    /** Real cells grade what is handed in, on a machine that does other things too. */
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(120_000);

    @Test
    void aNewServiceInvitesCandidatesAndTheirReportsAreReadComparedAndShared(@TempDir Path data) throws IOException {
        try (var service = ServiceProcess.start(
                        data, OneChallenge.folder(), Path.of("src/test/kinds").toAbsolutePath());
                var browser = Browser.start()) {
            String address = "http://localhost:" + service.port();
            Page staff = browser.open(
                    address + Files.readString(data.resolve("first-sign-in")).strip());
            setThePassword(staff, address);
            assertThat(data.resolve("first-sign-in")).doesNotExist();

            List<String> links = invite(staff, address);
            solveEverything(browser.open(links.getFirst()));
            solveOneWrong(browser.open(links.getLast()));

            String report = readTheReport(staff, address);
            compare(staff);
            Page guest = browser.open(share(staff, report));
            assertThat(guest.locator("h1")).hasText("Reverse a generator");
            assertThat(guest.locator("main")).not().containsText("Ada Lovelace");
            export(staff, address, report);
            assertThat(browser.complaints().stream()
                            // Streams are closed when they have told the end, and Chromium styles what is pasted before
                            // the editor reads it.
                            .filter(text -> !text.contains("/events/") && !text.startsWith("Applying inline style")))
                    .isEmpty();
        }
    }

    private static void setThePassword(Page staff, String address) {
        staff.getByLabel("Password").fill(PASSWORD);
        staff.getByLabel("The same again").fill(PASSWORD);
        click(staff, "Set the password and sign in");
        assertThat(staff.locator("h1")).hasText("Inbox");
        click(staff, "Sign out");
        staff.navigate(address + "/app/assessments");
        staff.getByLabel("E-mail address").fill("admin");
        staff.getByLabel("Password").fill(PASSWORD);
        staff.locator("main form button").click();
        assertThat(staff.locator("h1")).hasText("Assessments");
    }

    private static List<String> invite(Page staff, String address) {
        staff.navigate(address + "/app/assessments/new");
        staff.getByLabel("Title").fill("Backend engineer");
        staff.getByLabel("Minutes in all").fill("60");
        for (String title :
                List.of("Reverse a generator", "What a sum prints", "Two ways to add up", "Why sums differ")) {
            click(staff, "Add " + title);
            assertThat(staff.locator(".chosen")).containsText(title);
        }
        staff.getByText("Make the assessment").click();
        staff.getByLabel("Names").fill("Ada Lovelace\nBob");
        staff.getByText("Make links").click();
        assertThat(staff.locator(".once input")).hasCount(2);
        return staff.locator(".once input").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    private static void solveEverything(Page ada) {
        ada.onDialog(Dialog::accept);
        ada.locator("form.begin button").click();
        open(ada, "Reverse a generator");
        write(ada, WRONG);
        ada.locator("button[value=run]").click();
        assertThat(ada.locator("#result")).containsText("Three letters come out backwards", PATIENTLY);
        write(ada, RIGHT);
        ada.locator("button[value=submit]").click();
        assertThat(ada.locator("#result .verdict").first()).containsText("Accepted", PATIENTLY);

        open(ada, "What a sum prints");
        ada.locator("#answer").fill("42\n2022");
        ada.locator("button[value=submit]").click();
        assertThat(ada.locator("#result .verdict").first()).containsText("Accepted", PATIENTLY);

        open(ada, "Two ways to add up");
        ada.locator("[aria-label='Move built_in up']").click();
        write(ada, "def benchmark(functions):\n    return list(functions)\n");
        ada.locator("button[value=submit]").click();
        assertThat(ada.locator("#attempts a").first()).isVisible();

        open(ada, "Why sums differ");
        ada.locator("#answer").fill("Floats are binary, so a tenth is none of them.");
        ada.locator("button[value=submit]").click();
        assertThat(ada.locator("#result .verdict").first()).containsText("Needs review", PATIENTLY);

        ada.locator(".crumbs a").first().click();
        ada.locator("text=Finish…").click();
        ada.locator("main button").click();
        assertThat(ada.locator(".notice-good")).containsText("You have finished");
    }

    private static void solveOneWrong(Page bob) {
        bob.onDialog(Dialog::accept);
        bob.locator("form.begin button").click();
        open(bob, "Reverse a generator");
        write(bob, WRONG);
        bob.locator("button[value=submit]").click();
        assertThat(bob.locator("#result .verdict").first()).containsText("Wrong answer", PATIENTLY);
        assertThat(bob.locator("#result")).containsText("Hint");
        assertThat(bob.locator("#result")).not().containsText("pulled 3 items");
    }

    private static String readTheReport(Page staff, String address) {
        staff.navigate(address + "/app/inbox?challenge=reverse-a-generator&verdict=wrong_answer");
        staff.locator("#list a[href^='/app/submissions/']").first().click();
        assertThat(staff.locator("#score")).containsText("22");
        assertThat(staff.locator("main")).containsText("pulled 3 items");
        String report = staff.url();

        staff.locator("a[href*='line=2']").first().click();
        staff.locator("#new-2").fill("A list, at once.");
        staff.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Comment").setExact(true))
                .first()
                .click();
        assertThat(staff.locator("main")).containsText("A list, at once.");
        staff.getByText("Override the score").click();
        staff.getByLabel("Points").fill("25");
        staff.getByLabel("Reason").fill("Explained it well.");
        staff.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(staff.locator("#score")).containsText("25");
        return report.replaceFirst("[?#].*", "");
    }

    private static void compare(Page staff) {
        staff.navigate(staff.url().replaceFirst("/app/.*", "/app/inbox?challenge=reverse-a-generator&mode=submit"));
        staff.locator("input[name=id]").first().check();
        staff.locator("input[name=id]").nth(1).check();
        click(staff, "Compare");
        assertThat(staff.locator(".matrix").first()).containsText("Bob");
        assertThat(staff.locator(".matrix").first()).containsText("Ada Lovelace");
    }

    private static String share(Page staff, String report) {
        staff.navigate(report);
        staff.getByText("Make a link").click();
        return staff.getByLabel("Link to the report").inputValue();
    }

    private static void export(Page staff, String address, String report) {
        APIResponse csv = staff.context().request().get(address + "/app/inbox.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).contains("reverse-a-generator", "override_points");
        APIResponse pdf = staff.context().request().get(report + "/report.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    private static void open(Page page, String title) {
        if (page.url().contains("/challenges/")) {
            page.locator(".crumbs a").first().click();
        }
        page.locator("main a", new Page.LocatorOptions().setHasText(title)).click();
        assertThat(page.locator("h1")).hasText(title);
    }

    /** In place of what is there. */
    private static void write(Page page, String program) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(program);
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
