package dev.grader.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ScriptedGrading;
import dev.grader.assessments.Linked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the pages of a candidate say and refuse, over HTTP. */
class CandidatePagesTest extends CandidateTest {
    @Test
    void savesWithARevisionSoThatAnOlderTabOverwritesNothing() {
        Guest guest = sit(invite("add-two"));
        guest.get("./challenges/add-two");

        Answer first = guest.post("./challenges/add-two/saved", Map.of("source", "one", "revision", "0"));
        Answer older = guest.post("./challenges/add-two/saved", Map.of("source", "another", "revision", "0"));
        Answer newer = guest.post("./challenges/add-two/saved", Map.of("source", "two\r\nlines", "revision", "1"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/revision")).isEqualTo("1");
        assertThat(older.status()).isEqualTo(409);
        assertThat(older.at("/values/source")).isEqualTo("one");
        assertThat(newer.at("/revision")).isEqualTo("2");
        assertThat(guest.get("./challenges/add-two").text()).contains("two\nlines</textarea>");
    }

    @Test
    void asksInAPageWhichOfTwoVersionsStays() {
        Guest guest = sit(invite("add-two"));
        guest.get("./challenges/add-two");
        guest.post("./challenges/add-two/saved", Map.of("source", "of the newer tab", "revision", "0"));

        Answer page = guest.post(
                "./challenges/add-two", Map.of("source", "of the older tab", "revision", "0", "action", "submit"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("of the newer tab", "of the older tab", "Keep this one");
        assertThat(guest.get("./challenges/add-two").text()).contains("Nothing was run or handed in yet.");
    }

    @Test
    void submitsAndTellsTheResultWithoutAnythingOfHiddenTests() {
        Guest guest = sit(invite("add-two"));
        String source = program("<script>alert(1)</script>");
        SCRIPT.score(source, 4);
        guest.get("./challenges/add-two");

        Answer sent = guest.post("./challenges/add-two", Map.of("source", source, "revision", "0", "action", "submit"));
        String page = path(sent.header("location").orElseThrow());
        Awaitility.await().until(() -> guest.get(page).text().contains("Wrong answer"));

        String told = guest.get(page).text();
        assertThat(told)
                .contains("1 of 2 tests pass.", "Title of test_small", "Title of test_secret_sum", "A hint")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "1 attempt left")
                .doesNotContain(ScriptedGrading.SECRET, "printed by test_secret_sum", "<script>alert");
        assertThat(guest.get(".").text()).contains("Submitted 1 of 2", "Wrong answer");
    }

    @Test
    void tellsNoResultWhereTheInterviewerDoesNotWantThat() {
        Guest guest = sit(invite(false, "add-two"));
        String source = program("quiet");
        SCRIPT.score(source, 4);
        guest.get("./challenges/add-two");

        Answer sent = guest.post("./challenges/add-two", Map.of("source", source, "revision", "0", "action", "submit"));
        String page = path(sent.header("location").orElseThrow());
        Awaitility.await().until(() -> guest.get(page).text().contains("Results are told by whoever invited you"));

        assertThat(guest.get(page).text()).doesNotContain("Wrong answer", "test_secret_sum", "4 of 10");
        assertThat(guest.get(page.replace("submissions", "events").replaceFirst("[?].*", ""))
                        .text())
                .contains("event:finished")
                .doesNotContain("wrong_answer", "score", "test_s");
        assertThat(guest.get(".").text()).contains("Submitted 1 of 2").doesNotContain("Wrong answer");
    }

    @Test
    void letsNobodySeeTheSubmissionOfAnotherSitting() {
        Guest owner = sit(invite("add-two"));
        owner.get("./challenges/add-two");
        Answer sent = owner.post(
                "./challenges/add-two", Map.of("source", program("own"), "revision", "0", "action", "submit"));
        String page = path(sent.header("location").orElseThrow());
        String id = page.replaceAll(".*/(sub_[^?]+).*", "$1");
        Guest other = sit(invite("add-two", "multiply-two"));

        assertThat(other.get(page).status()).isEqualTo(401);
        assertThat(other.get("./challenges/add-two/submissions/" + id).status()).isEqualTo(404);
        assertThat(other.get("./challenges/add-two/events/" + id).status()).isEqualTo(404);
        other.get("./challenges/add-two");
        assertThat(other.post("./challenges/add-two/put-back", Map.of("submission", id))
                        .status())
                .isEqualTo(404);
        assertThat(owner.get("./challenges/multiply-two").status()).isEqualTo(404);
        assertThat(owner.get("./challenges/multiply-two/submissions/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void saysOnThePageWhatIsWrongAndKeepsWhatWasWritten() {
        Guest guest = sit(invite("add-two"));
        guest.get("./challenges/add-two");

        Answer blank = guest.post("./challenges/add-two", Map.of("source", " \n", "revision", "0", "action", "run"));
        Answer tooMany = guest.post(
                "./challenges/add-two",
                Map.of("source", "kept = 1", "revision", "1", "action", "run", "inputs", "1\n".repeat(11)));

        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text()).contains("There is nothing there yet");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.text()).contains("There are 11 lines of your own input", "kept = 1");
    }

    @Test
    void letsASubmissionBeMadeAsOftenAsTheAssessmentAllows() {
        Guest guest = sit(invite("add-two"));
        guest.get("./challenges/add-two");
        for (int revision = 0; revision < 2; revision++) {
            guest.post(
                    "./challenges/add-two",
                    Map.of("source", program("try"), "revision", Integer.toString(revision), "action", "submit"));
        }

        Answer third = guest.post(
                "./challenges/add-two", Map.of("source", program("try"), "revision", "2", "action", "submit"));
        Answer run =
                guest.post("./challenges/add-two", Map.of("source", program("run"), "revision", "3", "action", "run"));

        assertThat(third.status()).isEqualTo(409);
        assertThat(third.text()).contains("no attempt is left");
        assertThat(run.status()).isEqualTo(302);
    }

    @Test
    void takesNothingOnceTheTimeIsOver() {
        Linked linked = invite("add-two");
        Guest guest = sit(linked);
        guest.get("./challenges/add-two");
        guest.post("./challenges/add-two/saved", Map.of("source", program("in time"), "revision", "0"));
        endIn(linked, Duration.ofSeconds(-10));

        Answer late = guest.post("./challenges/add-two/saved", Map.of("source", "too late", "revision", "1"));
        Answer submitted =
                guest.post("./challenges/add-two", Map.of("source", "too late", "revision", "1", "action", "submit"));
        sittings.timeOver(linked.invitation().id());

        assertThat(late.status()).isEqualTo(410);
        assertThat(submitted.header("location").orElseThrow()).endsWith(guest.home());
        assertThat(guest.get(".").text()).contains("What you saved last was submitted for you", "Submitted 1 of 2");
        assertThat(guest.get("./challenges/add-two").text()).doesNotContain("<textarea", "too late");
    }

    @Test
    void takesNoFormThatAnotherSiteSends() {
        Linked linked = invite("add-two");
        var visitor = new Guest(client);
        visitor.get(linked.path());
        assertThat(visitor.postFromElsewhere(linked.path() + "/begin", Map.of()).status())
                .isEqualTo(403);
        Guest guest = sit(linked);
        guest.get("./challenges/add-two");

        var form = Map.of("source", "forged = 1", "revision", "0", "action", "submit");
        for (String path : List.of(
                "./challenges/add-two", "./challenges/add-two/saved", "./challenges/add-two/put-back", "./finish")) {
            assertThat(guest.postFromElsewhere(path, form).status()).as(path).isEqualTo(403);
        }
        assertThat(guest.get("./challenges/add-two").text())
                .contains("Nothing was run or handed in yet.")
                .doesNotContain("forged");
    }

    @Test
    void tellsHowLateItIsByTheServersClock() {
        Linked linked = invite("add-two");
        Guest guest = sit(linked);

        Answer time = guest.get("./time");

        Instant now = Instant.parse(time.at("/now"));
        Instant deadline = Instant.parse(time.at("/deadline"));
        assertThat(Duration.between(now, deadline)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        assertThat(time.at("/over")).isEqualTo("false");
    }

    @Test
    void finishesOnceThatWasConfirmedAndHandsInWhatWasSaved() {
        Guest guest = sit(invite("add-two", "predict-a-sum"));
        guest.get("./challenges/predict-a-sum");
        guest.post("./challenges/predict-a-sum/saved", Map.of("answer", "3", "revision", "0"));

        assertThat(guest.get("./finish").text()).contains("Saved, not submitted", "Not begun");
        Answer finished = guest.post("./finish", Map.of());

        assertThat(finished.header("location").orElseThrow()).endsWith(guest.home());
        assertThat(guest.get(".").text()).contains("You have finished", "Submitted 1 of 2", "Not begun");
    }

    @Test
    void putsBackWhatWasHandedInBefore() {
        Guest guest = sit(invite("rank-two-sums"));
        guest.get("./challenges/rank-two-sums");
        Answer sent = guest.post(
                "./challenges/rank-two-sums",
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
                "./challenges/rank-two-sums/saved",
                Map.of("source", "other", "place.by_hand", "1", "place.built_in", "2", "revision", "1"));

        guest.post("./challenges/rank-two-sums/put-back", Map.of("submission", id));

        assertThat(guest.get("./challenges/rank-two-sums").text())
                .contains("# benchmark")
                .containsSubsequence("data-name=\"built_in\"", "data-name=\"by_hand\"");
    }
}
