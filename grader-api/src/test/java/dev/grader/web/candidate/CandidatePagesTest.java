package dev.grader.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ScriptedGrading;
import dev.grader.assessments.Linked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the pages of a candidate say and refuse, over HTTP. */
class CandidatePagesTest extends CandidateTest {
    private Guest begin(Linked linked) {
        var guest = new Guest(client);
        guest.get(linked.path());
        Answer begun = guest.post(linked.path() + "/begin", Map.of());
        assertThat(begun.header("location").orElseThrow()).endsWith("/take");
        return guest;
    }

    @Test
    void saysTheRulesBeforeAnythingBegins() {
        Linked linked = invite("add-two", "predict-a-sum");

        Answer page = new Guest(client).get(linked.path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Ada &lt;b&gt;Lovelace&lt;/b&gt;", "Senior Python", "Good luck to you.", "2 for each challenge")
                .contains("1 h from when you begin", "no camera", "was saved last is submitted", "hidden")
                .contains("Programs:", "Predictions:")
                .doesNotContain("Rankings:");
        assertThat(page.header("referrer-policy")).contains("no-referrer");
    }

    @Test
    void changesNothingWhenALinkIsLookedAt() {
        Linked linked = invite("add-two");
        var scanner = new Guest(client);
        scanner.get(linked.path());
        scanner.get(linked.path());

        assertThat(begin(linked).get("/take").status()).isEqualTo(200);
    }

    @Test
    void marksTheBrowserThatBeganWithACookieThatNoScriptReads() {
        Linked linked = invite("add-two");
        var guest = new Guest(client);
        guest.get(linked.path());

        Answer begun = guest.post(linked.path() + "/begin", Map.of());

        String cookie = begun.response().headers().allValues("set-cookie").stream()
                .filter(line -> line.startsWith(SittingCookie.NAME + "="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/take").doesNotContain("Secure");
    }

    @Test
    void leadsOnInTheBrowserThatUsedTheLinkAndTellsEverybodyElse() {
        Linked linked = invite("add-two");
        Guest guest = begin(linked);

        Answer again = guest.get(linked.path());
        String next = again.header("location").orElseThrow();

        assertThat(guest.get(path(next)).header("location").orElseThrow()).endsWith("/take");
        Answer other = new Guest(client).get(path(next));
        assertThat(other.status()).isEqualTo(410);
        assertThat(other.text()).contains("This link was used already", "ask whoever invited you");
    }

    @Test
    void tellsWhyALinkDoesNotOpenAndWhomToAsk() {
        Linked revoked = invite("add-two");
        invitations.revoke(revoked.invitation().id(), staff());
        Linked expired = invite("add-two");
        database.sql("update invitations set expires_at = :past where id = :id")
                .param("past", Instant.now().minusSeconds(60).toEpochMilli())
                .param("id", expired.invitation().id())
                .update();
        var guest = new Guest(client);

        Answer withdrawn = guest.get(revoked.path());
        Answer late = guest.get(expired.path());
        Answer unknown = guest.get("/i/" + "a".repeat(43));

        assertThat(withdrawn.status()).isEqualTo(410);
        assertThat(withdrawn.text()).contains("This link was withdrawn", "Ask whoever invited you");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text()).contains("This link has expired", "Ask whoever invited you");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("There is no such invitation", "ask whoever invited you");
    }

    @Test
    void opensNothingWithoutACookieOrOnceTheInvitationWasWithdrawn() {
        Linked linked = invite("add-two");
        Guest guest = begin(linked);
        invitations.revoke(linked.invitation().id(), staff());

        for (Guest nobody : Set.of(guest, new Guest(client))) {
            Answer page = nobody.get("/take/add-two");
            assertThat(page.status()).isEqualTo(401);
            assertThat(page.text()).contains("Open your invitation first");
        }
    }

    @Test
    void savesWithARevisionSoThatAnOlderTabOverwritesNothing() {
        Guest guest = begin(invite("add-two"));
        guest.get("/take/add-two");

        Answer first = guest.post("/take/add-two/saved", Map.of("source", "one", "revision", "0"));
        Answer older = guest.post("/take/add-two/saved", Map.of("source", "another", "revision", "0"));
        Answer newer = guest.post("/take/add-two/saved", Map.of("source", "two\r\nlines", "revision", "1"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/revision")).isEqualTo("1");
        assertThat(older.status()).isEqualTo(409);
        assertThat(older.at("/values/source")).isEqualTo("one");
        assertThat(newer.at("/revision")).isEqualTo("2");
        assertThat(guest.get("/take/add-two").text()).contains("two\nlines</textarea>");
    }

    @Test
    void asksInAPageWhichOfTwoVersionsStays() {
        Guest guest = begin(invite("add-two"));
        guest.get("/take/add-two");
        guest.post("/take/add-two/saved", Map.of("source", "of the newer tab", "revision", "0"));

        Answer page =
                guest.post("/take/add-two", Map.of("source", "of the older tab", "revision", "0", "action", "submit"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("of the newer tab", "of the older tab", "Keep this one");
        assertThat(guest.get("/take/add-two").text()).contains("Nothing was run or handed in yet.");
    }

    @Test
    void submitsAndTellsTheResultWithoutAnythingOfHiddenTests() {
        Guest guest = begin(invite("add-two"));
        String source = program("<script>alert(1)</script>");
        SCRIPT.score(source, 4);
        guest.get("/take/add-two");

        Answer sent = guest.post("/take/add-two", Map.of("source", source, "revision", "0", "action", "submit"));
        String page = path(sent.header("location").orElseThrow());
        Awaitility.await().until(() -> guest.get(page).text().contains("Wrong answer"));

        String told = guest.get(page).text();
        assertThat(told)
                .contains("1 of 2 tests pass.", "Title of test_small", "Title of test_secret_sum", "A hint")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "1 attempt left")
                .doesNotContain(ScriptedGrading.SECRET, "printed by test_secret_sum", "<script>alert");
        assertThat(guest.get("/take").text()).contains("Submitted 1 of 2", "Wrong answer");
    }

    @Test
    void tellsNoResultWhereTheInterviewerDoesNotWantThat() {
        Guest guest = begin(invite(false, "add-two"));
        String source = program("quiet");
        SCRIPT.score(source, 4);
        guest.get("/take/add-two");

        Answer sent = guest.post("/take/add-two", Map.of("source", source, "revision", "0", "action", "submit"));
        String page = path(sent.header("location").orElseThrow());
        Awaitility.await().until(() -> guest.get(page).text().contains("Results are told by whoever invited you"));

        assertThat(guest.get(page).text()).doesNotContain("Wrong answer", "test_secret_sum", "4 of 10");
        assertThat(guest.get(page.replace("submissions", "events").replaceFirst("[?].*", ""))
                        .text())
                .contains("event:finished")
                .doesNotContain("wrong_answer", "score", "test_s");
        assertThat(guest.get("/take").text()).contains("Submitted 1 of 2").doesNotContain("Wrong answer");
    }

    @Test
    void letsNobodySeeTheSubmissionOfAnotherSitting() {
        Guest owner = begin(invite("add-two"));
        owner.get("/take/add-two");
        Answer sent =
                owner.post("/take/add-two", Map.of("source", program("own"), "revision", "0", "action", "submit"));
        String page = path(sent.header("location").orElseThrow());
        String id = page.replaceAll(".*/(sub_[^?]+).*", "$1");
        Guest other = begin(invite("add-two", "multiply-two"));

        assertThat(other.get(page).status()).isEqualTo(404);
        assertThat(other.get("/take/add-two/events/" + id).status()).isEqualTo(404);
        other.get("/take/add-two");
        assertThat(other.post("/take/add-two/put-back", Map.of("submission", id))
                        .status())
                .isEqualTo(404);
        assertThat(owner.get("/take/multiply-two").status()).isEqualTo(404);
        assertThat(owner.get("/take/multiply-two/submissions/" + id).status()).isEqualTo(404);
    }

    @Test
    void saysOnThePageWhatIsWrongAndKeepsWhatWasWritten() {
        Guest guest = begin(invite("add-two"));
        guest.get("/take/add-two");

        Answer blank = guest.post("/take/add-two", Map.of("source", " \n", "revision", "0", "action", "run"));
        Answer tooMany = guest.post(
                "/take/add-two",
                Map.of("source", "kept = 1", "revision", "1", "action", "run", "inputs", "1\n".repeat(11)));

        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text()).contains("There is nothing there yet");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text()).contains("There are 11 lines of your own input", "kept = 1");
    }

    @Test
    void letsASubmissionBeMadeAsOftenAsTheAssessmentAllows() {
        Guest guest = begin(invite("add-two"));
        guest.get("/take/add-two");
        for (int revision = 0; revision < 2; revision++) {
            guest.post(
                    "/take/add-two",
                    Map.of("source", program("try"), "revision", Integer.toString(revision), "action", "submit"));
        }

        Answer third =
                guest.post("/take/add-two", Map.of("source", program("try"), "revision", "2", "action", "submit"));
        Answer run = guest.post("/take/add-two", Map.of("source", program("run"), "revision", "3", "action", "run"));

        assertThat(third.status()).isEqualTo(409);
        assertThat(third.text()).contains("no attempt is left");
        assertThat(run.status()).isEqualTo(302);
    }

    @Test
    void takesNothingOnceTheTimeIsOver() {
        Linked linked = invite("add-two");
        Guest guest = begin(linked);
        guest.get("/take/add-two");
        guest.post("/take/add-two/saved", Map.of("source", program("in time"), "revision", "0"));
        endIn(linked, Duration.ofSeconds(-10));

        Answer late = guest.post("/take/add-two/saved", Map.of("source", "too late", "revision", "1"));
        Answer submitted =
                guest.post("/take/add-two", Map.of("source", "too late", "revision", "1", "action", "submit"));
        sittings.timeOver(linked.invitation().id());

        assertThat(late.status()).isEqualTo(410);
        assertThat(submitted.header("location").orElseThrow()).endsWith("/take");
        assertThat(guest.get("/take").text()).contains("What you saved last was submitted for you", "Submitted 1 of 2");
        assertThat(guest.get("/take/add-two").text()).doesNotContain("<textarea", "too late");
    }

    @Test
    void takesNoFormThatAnotherSiteSends() {
        Linked linked = invite("add-two");
        var visitor = new Guest(client);
        visitor.get(linked.path());
        assertThat(visitor.postFromElsewhere(linked.path() + "/begin", Map.of()).status())
                .isEqualTo(403);
        Guest guest = begin(linked);
        guest.get("/take/add-two");

        var form = Map.of("source", "forged = 1", "revision", "0", "action", "submit");
        for (String path :
                List.of("/take/add-two", "/take/add-two/saved", "/take/add-two/put-back", "/take/sitting/finish")) {
            assertThat(guest.postFromElsewhere(path, form).status()).as(path).isEqualTo(403);
        }
        assertThat(guest.get("/take/add-two").text())
                .contains("Nothing was run or handed in yet.")
                .doesNotContain("forged");
    }

    @Test
    void tellsHowLateItIsByTheServersClock() {
        Linked linked = invite("add-two");
        Guest guest = begin(linked);

        Answer time = guest.get("/take/sitting/time");

        Instant now = Instant.parse(time.at("/now"));
        Instant deadline = Instant.parse(time.at("/deadline"));
        assertThat(Duration.between(now, deadline)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        assertThat(time.at("/over")).isEqualTo("false");
    }

    @Test
    void finishesOnceThatWasConfirmedAndHandsInWhatWasSaved() {
        Guest guest = begin(invite("add-two", "predict-a-sum"));
        guest.get("/take/predict-a-sum");
        guest.post("/take/predict-a-sum/saved", Map.of("answer", "3", "revision", "0"));

        assertThat(guest.get("/take/sitting/finish").text()).contains("Saved, not submitted", "Not begun");
        Answer finished = guest.post("/take/sitting/finish", Map.of());

        assertThat(finished.header("location").orElseThrow()).endsWith("/take");
        assertThat(guest.get("/take").text()).contains("You have finished", "Submitted 1 of 2", "Not begun");
    }

    @Test
    void putsBackWhatWasHandedInBefore() {
        Guest guest = begin(invite("rank-two-sums"));
        guest.get("/take/rank-two-sums");
        Answer sent = guest.post(
                "/take/rank-two-sums",
                Map.of(
                        "source",
                        program("benchmark"),
                        "place.by_hand",
                        "2",
                        "place.built_in",
                        "1",
                        "revision",
                        "0",
                        "action",
                        "submit"));
        String id = path(sent.header("location").orElseThrow()).replaceAll(".*/(sub_[^?]+).*", "$1");
        guest.post(
                "/take/rank-two-sums/saved",
                Map.of("source", "other", "place.by_hand", "1", "place.built_in", "2", "revision", "1"));

        guest.post("/take/rank-two-sums/put-back", Map.of("submission", id));

        assertThat(guest.get("/take/rank-two-sums").text())
                .contains("# benchmark")
                .containsSubsequence("data-name=\"built_in\"", "data-name=\"by_hand\"");
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
