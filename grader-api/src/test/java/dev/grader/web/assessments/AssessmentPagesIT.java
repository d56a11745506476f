package dev.grader.web.assessments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.accounts.AccountRole;
import dev.grader.assessments.Begun;
import dev.grader.assessments.Draft;
import dev.grader.assessments.Invitations;
import dev.grader.assessments.Sittings;
import dev.grader.browser.Browser;
import dev.grader.browser.PageCheck;
import dev.grader.browser.SignIn;
import dev.grader.submission.Inputs;
import dev.grader.submission.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AssessmentPagesIT extends ServiceTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Autowired
    Invitations invitations;

    @Autowired
    Sittings sittings;

    @Autowired
    Actors actors;

    private SignIn grace = new SignIn("", "");

    @BeforeEach
    void makeSomebody() {
        grace = SignIn.make(database, actors, tenant, AccountRole.INTERVIEWER, "Grace Hopper");
    }

    @Test
    void anInterviewerPicksChallengesAndInvitesCandidates() {
        try (var browser = Browser.start()) {
            Page page = browser.open(at("/sign-in"));
            grace.on(page, client.service(), "/app/assessments");
            assertThat(page.locator("main")).containsText("No assessment yet");
            PageCheck.check(page, "assessments-empty");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make the first one"))
                    .click();
            page.getByLabel("Title").fill("Backend engineer");
            page.getByLabel("Introduction").fill("Take your time.");
            page.getByLabel("Words").pressSequentially("rank");
            assertThat(page.locator("#bank li")).hasCount(1);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add Two ways to add up"))
                    .click();
            assertThat(page.locator(".chosen li")).hasCount(1);
            page.getByLabel("Words").fill("add");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("Add Add two numbers")
                                    .setExact(true))
                    .click();
            assertThat(page.locator(".chosen li")).hasCount(2);
            page.getByLabel("Own attempts at Add two numbers").fill("2");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move Add two numbers up"))
                    .click();
            assertThat(page.locator(".chosen li").first()).containsText("Add two numbers");
            assertThat(page.getByLabel("Title")).hasValue("Backend engineer");
            PageCheck.check(page, "assessment-form");
            page.getByText("Make the assessment").click();

            assertThat(page.locator("h1")).hasText("Backend engineer");
            page.getByLabel("Names").fill("Ada Lovelace, ada@example.com\nBob\n");
            page.getByText("Make links").click();
            assertThat(page.locator(".once input")).hasCount(2);
            assertThat(page.locator(".once input").first()).hasAttribute("readonly", "");
            PageCheck.check(page, "assessment-links");
            String link = page.locator(".once input").first().inputValue();
            assertThat(invitations.look(link.substring(link.lastIndexOf('/') + 1)))
                    .hasValueSatisfying(
                            invited -> assertThat(invited.candidateName()).isEqualTo("Ada Lovelace"));
            page.getByText("Done").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void showsHowFarCandidatesAre() {
        String assessment = assessment();
        Begun ada = begin(assessment, "Ada Lovelace");
        Begun bob = begin(assessment, HOSTILE);
        invite(assessment, "Carol");
        SCRIPT.score("w = good", 9);
        finished(sittings.submit(ada.sitting(), "add-two", Draft.ofProgram("w = good"), Mode.SUBMIT, Inputs.NONE));
        finished(sittings.submit(bob.sitting(), "add-two", Draft.ofProgram("w = 1"), Mode.SUBMIT, Inputs.NONE));
        sittings.save(bob.sitting(), "rank-two-sums", 0, new Draft("w = 2", null));
        sittings.finish(bob.sitting());
        try (var browser = Browser.start()) {
            Page page = browser.open(at("/sign-in"));
            grace.on(page, client.service(), "/app/assessments/" + assessment);

            Locator rows = page.locator("tbody tr");
            assertThat(rows.nth(0)).containsText("Invited");
            assertThat(rows.nth(1)).containsText(HOSTILE);
            assertThat(rows.nth(1)).containsText("was not complete");
            assertThat(rows.nth(2)).containsText("9 of 10");
            assertThat(rows.nth(2).locator("a").first())
                    .hasAttribute("href", java.util.regex.Pattern.compile("/app/submissions/sub_.*"));
            page.locator("summary").click();
            assertThat(page.locator("details input[name=id]")).hasCount(2);
            PageCheck.check(page, "assessment");

            page.onDialog(dialog -> dialog.accept());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke the invitation of Carol"))
                    .click();
            assertThat(rows.nth(0)).containsText("Revoked");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New link for Ada Lovelace"))
                    .click();
            assertThat(page.locator("h1")).hasText("The link");
            assertThat(sittings.find(ada.secret())).isEmpty();
            page.navigate(at("/app/assessments"));
            assertThat(page.locator("tbody tr")).containsText("Backend engineer");
            PageCheck.check(page, "assessments");
            page.navigate(at("/app/assessments/" + assessment + "/edit"));
            assertThat(page.locator("main")).containsText("A candidate has begun");
            PageCheck.check(page, "assessment-begun");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void everyFormWorksWithoutAScript() {
        Staff staff = Staff.signedIn(client.service(), grace);
        Answer picked = staff.form("/app/assessments", "title", "T", "minutes", "30", "do", "add:add-two");
        assertThat(picked.text()).contains("name=\"slug\" value=\"add-two\"").contains("value=\"T\"");
        Answer searched = staff.form("/app/assessments", "slug", "add-two", "q", "rank", "do", "search");
        assertThat(searched.text()).contains("rank-two-sums").contains("name=\"slug\" value=\"add-two\"");
        assertThat(client.get("/v1/assessments").json().get("items").size()).isZero();

        Answer wrong = staff.form("/app/assessments", "title", "", "minutes", "3", "attempts", "x", "do", "save");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("Give it a title", "from 5 to 10080", "from 1 to 1000", "Choose at least one challenge");
        Answer gone = staff.form("/app/assessments", "title", "T", "slug", "no-such-thing", "do", "save");
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.text()).contains("There is no challenge no-such-thing");

        Answer saved = staff.form("/app/assessments", "title", "T", "minutes", "30", "slug", "add-two", "do", "save");
        assertThat(saved.status()).as("%s", saved).isEqualTo(302);
        String path =
                java.net.URI.create(saved.header("Location").orElseThrow()).getPath();
        Answer changed = staff.form(path + "/edit", "title", "U", "slug", "add-two", "version", "1", "do", "save");
        assertThat(changed.status()).as("%s", changed).isEqualTo(302);
        Answer late = staff.form(path + "/edit", "title", "V", "slug", "add-two", "version", "1", "do", "save");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).contains("Somebody changed it").contains("value=\"V\"");
        assertThat(staff.get(path).text()).contains("<h1 class=\"typed\">U</h1>");

        Answer nobody = staff.form(path + "/invitations", "people", "Bob, bob at example", "days", "7");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Line 1 has something", "Bob, bob at example");
        assertThat(staff.form(path + "/archive").status()).isEqualTo(302);
        assertThat(staff.form(path + "/invitations", "people", "Bob").status()).isEqualTo(409);
        assertThat(staff.get("/app/assessments?archived=true").text()).contains(path);
    }

    @Test
    void knowsNothingOfAnotherTenants() {
        String assessment = assessment();
        String invitation = invite(assessment, "Ada").at("/id");
        newTenant();
        makeSomebody();
        Staff staff = Staff.signedIn(client.service(), grace);

        for (String path :
                new String[] {"/app/assessments/" + assessment, "/app/assessments/" + assessment + "/edit"}) {
            assertThat(staff.get(path).status()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {
            "/app/assessments/" + assessment + "/edit",
            "/app/assessments/" + assessment + "/archive",
            "/app/assessments/" + assessment + "/invitations",
            "/app/invitations/" + invitation + "/link",
            "/app/invitations/" + invitation + "/revoke"
        }) {
            assertThat(staff.form(path, "people", "Eve").status()).as(path).isEqualTo(404);
        }
        assertThat(staff.get("/app/assessments").text()).doesNotContain(assessment);
    }

    private String at(String path) {
        return client.service().resolve(path).toString();
    }

    private String assessment() {
        Answer made = client.post(
                "/v1/assessments",
                "{\"title\":\"Backend engineer\",\"introduction\":\"Three short tasks.\\nTake a break whenever you like.\",\"attempts\":3,\"time_limit_minutes\":90,"
                        + "\"challenges\":[{\"slug\":\"add-two\"},{\"slug\":\"rank-two-sums\",\"attempts\":1}]}");
        return made.at("/id");
    }

    private Answer invite(String assessment, String name) {
        return client.post(
                "/v1/assessments/" + assessment + "/invitations",
                "{\"name\":\"%s\",\"email\":\"someone@example.com\"}".formatted(name));
    }

    private Begun begin(String assessment, String name) {
        String link = invite(assessment, name).at("/link");
        return invitations.begin(link.substring(link.lastIndexOf('/') + 1));
    }

    private void finished(String id) {
        assertThat(client.get("/v1/submissions/" + id, "Prefer", "wait=20").at("/status"))
                .isEqualTo("finished");
    }
}
