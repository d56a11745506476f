package dev.grader.web.candidate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import dev.grader.assessments.Linked;
import dev.grader.browser.Browser;
import dev.grader.browser.PageCheck;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole way of a candidate in a real browser: each kind of challenge, and what may happen meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateIT extends CandidateTest {
    private static final String EDITOR = ".cm-content";

    private @Nullable Browser started;

    @BeforeAll
    void start() {
        started = Browser.start();
    }

    @BeforeEach
    void forget() {
        browser().complaints().clear();
    }

    @AfterAll
    void stop() {
        browser().close();
    }

    private Browser browser() {
        return Objects.requireNonNull(started, "started");
    }

    /** As one sees it who has just come. */
    private static void check(Page page, String name) {
        page.evaluate("() => window.scrollTo(0, 0)");
        PageCheck.check(page, name);
    }

    private Page begin(Linked linked) {
        Page page = browser().open(client.service().resolve(linked.path()).toString());
        page.locator("form.begin button").click();
        assertThat(page.locator("h1")).hasText("Senior Python");
        return page;
    }

    private Page work(Linked linked, String title) {
        Page page = begin(linked);
        page.locator("a", new Page.LocatorOptions().setHasText(title)).click();
        assertThat(page.locator("h1")).hasText(title);
        return page;
    }

    /** In place of what is there. */
    private static void write(Page page, String program) {
        page.locator(EDITOR).click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(program);
    }

    @Test
    void goesFromTheLinkToTheEnd() {
        Page page = browser()
                .open(client.service()
                        .resolve(invite("add-two", "predict-a-sum", "explain-a-sum", "rank-two-sums")
                                .path())
                        .toString());
        assertThat(page.locator("form.begin button")).hasText("Begin");
        check(page, "candidate-welcome");
        page.locator("form.begin button").click();
        assertThat(page.locator("[role=timer]")).hasText(Pattern.compile("59:\\d\\d|1:00:00"));
        check(page, "candidate-list");

        page.locator("a", new Page.LocatorOptions().setHasText("Add two numbers"))
                .click();
        write(page, program("solved"));
        page.locator("button[value=submit]").click();
        assertThat(page.locator("#result .verdict").first()).hasText("Accepted");
        assertThat(page.locator("#progress")).hasText("All 2 tests pass.");
        check(page, "candidate-workspace");

        page.locator("#attempts a").first().click();
        assertThat(page.locator("#handed")).isVisible();
        check(page, "candidate-attempt");

        page.locator(".crumbs a").first().click();
        page.locator("text=Finish…").click();
        assertThat(page.locator("main table")).containsText("Submitted 1 of 2");
        check(page, "candidate-finish");
        page.locator("main button").click();
        assertThat(page.locator(".notice-good")).containsText("You have finished");
        check(page, "candidate-finished");
        assertThat(complaints()).isEmpty();
    }

    /** Less what is none: streams are closed when they have told the end, and Chromium styles what is pasted before the editor reads it. */
    private List<String> complaints() {
        return browser().complaints().stream()
                .filter(text -> !text.contains("/events/") && !text.startsWith("Applying inline style"))
                .toList();
    }

    @Test
    void runsWithInputOfOnesOwnAndWatchesItHappen() {
        Page page = work(invite("add-two"), "Add two numbers");
        String program = program("run");
        SCRIPT.hold(program);

        write(page, program);
        page.locator("summary", new Page.LocatorOptions().setHasText("Your own input"))
                .click();
        page.locator("#inputs").fill("add(1, 2)\nadd(3, 4)");
        page.locator(EDITOR).click();
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#fault")).isHidden();
        assertThat(page.locator("#progress")).hasText("Running…");
        SCRIPT.release(program);
        assertThat(page.locator("#result .own-input")).hasCount(2);
        assertThat(page.locator("#result")).containsText("shown by add(3, 4)");
        assertThat(page.locator("#result .difference")).hasCount(0);
        assertThat(page.locator("#attempts")).containsText("2 attempts left");
        check(page, "candidate-run");
    }

    @Test
    void tellsAWrongAnswerInWords() {
        Page page = work(invite("add-two"), "Add two numbers");
        String program = program("wrong");
        SCRIPT.score(program, 4);

        write(page, program);
        page.locator("button[value=submit]").click();

        assertThat(page.locator("#progress")).hasText("1 of 2 tests pass.");
        assertThat(page.locator("#result .score")).hasText("4 of 10");
        assertThat(page.locator("#result table")).containsText("Hint: A hint");
        check(page, "candidate-wrong");
    }

    @Test
    void letsTheKeyboardOutOfTheEditor() {
        Page page = work(invite("add-two"), "Add two numbers");
        write(page, "if True:");
        page.keyboard().press("Enter");
        page.keyboard().insertText("pass");
        assertThat(page.locator("#source")).hasValue("if True:\n    pass");

        page.keyboard().press("Tab");
        assertThat(page.locator("#source")).hasValue("if True:\n    pass    ");
        assertThat(page.locator(EDITOR)).isFocused();

        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator(EDITOR)).not().isFocused();
        assertThat(page.locator("#source")).hasValue("if True:\n    pass    ");

        page.keyboard().press("Shift+Tab");
        assertThat(page.locator(EDITOR)).isFocused();
        assertThat(page.locator(EDITOR)).hasAttribute("aria-describedby", "source-keys");
        assertThat(page.locator(EDITOR)).hasAttribute("aria-labelledby", "source-label");
    }

    @Test
    void coloursAndCompletesPython() {
        Page page = work(invite("add-two"), "Add two numbers");
        write(page, "wonderful_name = \"a\"\n");
        page.keyboard().type("wond");

        assertThat(page.locator(".cm-tooltip-autocomplete li").first()).containsText("wonderful_name");
        // The list takes no key in the moment in which it appears, so that nobody accepts what was not seen.
        page.waitForTimeout(150);
        page.keyboard().press("Enter");
        page.keyboard().type(" = (");

        assertThat(page.locator("#source")).hasValue("wonderful_name = \"a\"\nwonderful_name = ()");
        assertThat(page.locator(".tok-string").first()).hasText("\"a\"");
    }

    @Test
    void savesAsOneWritesAlsoWithoutAConnection() {
        Page page = work(invite("add-two"), "Add two numbers");
        write(page, "first = 1");
        assertThat(page.locator("#saved")).containsText("Saved ");

        page.context().setOffline(true);
        write(page, "second = 2");
        assertThat(page.locator("#offline")).isVisible();
        assertThat(page.locator("#saved")).containsText("Trying again.");
        check(page, "candidate-offline");

        page.context().setOffline(false);
        assertThat(page.locator("#offline")).isHidden();
        assertThat(page.locator("#saved")).containsText("Saved ");
        page.reload();
        assertThat(page.locator("#source")).hasValue("second = 2");
    }

    @Test
    void takesUpAfterAReloadWhatWasNotSaved() {
        Page page = work(invite("add-two"), "Add two numbers");
        page.onDialog(Dialog::accept);
        page.route("**/saved", route -> route.abort());
        write(page, "unsaved = 1");
        assertThat(page.locator("#saved")).containsText("Trying again.");
        page.unroute("**/saved");
        page.evaluate(
                "() => window.addEventListener('visibilitychange', event => event.stopImmediatePropagation(), true)");
        page.reload();

        assertThat(page.locator("#source")).hasValue("unsaved = 1");
        assertThat(page.locator("#saved")).containsText("Saved ");
    }

    @Test
    void asksWhichOfTwoTabsIsRight() {
        Page older = work(invite("add-two"), "Add two numbers");
        Page newer = older.context().newPage();
        newer.navigate(older.url());
        write(newer, "newer = 1");
        assertThat(newer.locator("#saved")).containsText("Saved ");

        write(older, "older = 1");
        assertThat(older.locator("#conflict")).isVisible();
        assertThat(older.locator("[data-of=theirs]")).hasText("newer = 1");
        assertThat(older.locator("[data-of=mine]")).hasText("older = 1");
        check(older, "candidate-conflict");
        older.locator("button[value=theirs]").click();

        assertThat(older.locator("#source")).hasValue("newer = 1");
        write(older, "agreed = 1");
        assertThat(older.locator("#saved")).containsText("Saved ");
    }

    @Test
    void saysWhenTheTimeIsOver() {
        Linked linked = invite("add-two");
        Page page = work(linked, "Add two numbers");
        write(page, program("in time"));
        assertThat(page.locator("#saved")).containsText("Saved ");
        endIn(linked, Duration.ofSeconds(4));
        page.reload();
        assertThat(page.locator("[role=timer]")).hasClass("timer timer-short");

        assertThat(page.locator("#over")).isVisible();
        assertThat(page.locator("[role=timer]")).hasText("Time is over");
        assertThat(page.locator("button", new Page.LocatorOptions().setHasText("Submit")))
                .isDisabled();
        check(page, "candidate-over");
        endIn(linked, Duration.ofSeconds(-6));
        sittings.timeOver(linked.invitation().id());
        page.locator("#over a").click();
        assertThat(page.locator("main")).containsText("Submitted 1 of 2");
    }

    @Test
    void ranksByKeyboardButtonsAndDragging() {
        Page page = work(invite("rank-two-sums"), "Two ways to add up");
        assertThat(page.locator(".ranking code")).hasText(new String[] {"by_hand", "built_in"});

        page.locator("[data-name=built_in] .handle").focus();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".ranking code")).hasText(new String[] {"built_in", "by_hand"});
        assertThat(page.locator("#ranking-said")).hasText("built_in is now number 1 of 2.");
        assertThat(page.locator("[data-name=built_in] .handle")).isFocused();

        page.locator("[aria-label='Move built_in down']").click();
        assertThat(page.locator(".ranking code")).hasText(new String[] {"by_hand", "built_in"});

        var from = page.locator("[data-name=built_in] .handle").boundingBox();
        var to = page.locator("[data-name=by_hand]").boundingBox();
        page.mouse().move(from.x + 5, from.y + 5);
        page.mouse().down();
        page.mouse().move(from.x + 5, to.y + 2);
        page.mouse().move(from.x + 5, to.y + 1);
        page.mouse().up();
        assertThat(page.locator(".ranking code")).hasText(new String[] {"built_in", "by_hand"});

        write(page, program("benchmark"));
        page.locator("button[value=submit]").click();
        assertThat(page.locator("#result .verdict").first()).hasText("Accepted");
        page.reload();
        assertThat(page.locator(".ranking code")).hasText(new String[] {"built_in", "by_hand"});
        check(page, "candidate-ranking");
    }

    @Test
    void predictsAndAnswersInWords() {
        Page page = work(invite("predict-a-sum", "explain-a-sum"), "What a sum prints");
        page.locator("#answer").fill("3\n12");
        check(page, "candidate-prediction");
        page.locator("button[value=submit]").click();
        assertThat(page.locator("#result .verdict").first()).hasText("Accepted");

        page.locator(".crumbs a").first().click();
        page.locator("a", new Page.LocatorOptions().setHasText("Why sums differ"))
                .click();
        page.locator("#answer").fill("Floats are binary.");
        assertThat(page.locator("#words")).hasText("3 words");
        check(page, "candidate-written");
        page.locator("button[value=submit]").click();
        assertThat(page.locator("#result .verdict").first()).hasText("Needs review");
        assertThat(page.locator("main")).not().containsText("canary");
    }

    @Test
    void needsNoJavaScript() {
        String address = client.service()
                .resolve(invite("add-two", "rank-two-sums").path())
                .toString();
        Page page = browser().openWithoutScripts(address);
        page.locator("form.begin button").click();
        page.locator("a", new Page.LocatorOptions().setHasText("Add two numbers"))
                .click();
        page.locator("#source").fill(program("plain"));
        page.locator("noscript button, button[value=save]").first().click();
        assertThat(page.locator("#saved")).containsText("Saved ");

        page.locator("button[value=submit]").click();
        assertThat(page.locator("#result .verdict").first()).hasText("Accepted");

        page.locator(".crumbs a").first().click();
        page.locator("a", new Page.LocatorOptions().setHasText("Two ways to add up"))
                .click();
        page.locator("#place-0").fill("2");
        page.locator("#place-1").fill("1");
        page.locator("#source").fill(program("benchmark"));
        page.locator("button[value=submit]").click();
        assertThat(page.locator("main pre").last()).containsText("1. built_in\n2. by_hand");
    }

    @Test
    void saysWhereALinkDoesNotOpen() {
        Page page =
                browser().open(client.service().resolve("/i/" + "a".repeat(43)).toString());
        assertThat(page.locator("h1")).hasText("There is no such invitation");
        check(page, "candidate-gone");
    }
}
