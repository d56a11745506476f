package dev.grader.web.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.assessments.Linked;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the link of an invitation opens, in which browser, and how often. */
class InvitationPagesTest extends CandidateTest {
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

        assertThat(sit(linked).get(".").status()).isEqualTo(200);
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
        assertThat(cookie)
                .contains(
                        "HttpOnly",
                        "SameSite=Lax",
                        "Path=/take/" + linked.invitation().id())
                .doesNotContain("Secure");
    }

    @Test
    void leadsOnInTheBrowserThatUsedTheLinkAndTellsEverybodyElse() {
        Linked linked = invite("add-two");
        Guest guest = sit(linked);

        Answer again = guest.get(linked.path());
        String next = again.header("location").orElseThrow();

        assertThat(guest.get(path(next)).header("location").orElseThrow()).endsWith(guest.home());
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
        Guest guest = sit(linked);
        invitations.revoke(linked.invitation().id(), staff());

        for (Guest nobody : Set.of(guest, new Guest(client))) {
            Answer page = nobody.get("/take/" + linked.invitation().id() + "/challenges/add-two");
            assertThat(page.status()).isEqualTo(401);
            assertThat(page.text()).contains("Open your invitation first");
        }
    }

    @Test
    void oneBrowserHasSeveralSittingsWithoutMixingThemUp() {
        Linked first = invite("add-two");
        Linked second = invite("add-two");
        Guest guest = sit(first);
        String home = guest.home();
        guest.get("./challenges/add-two");
        guest.post("./challenges/add-two/saved", Map.of("source", "of the first", "revision", "0"));
        sit(guest, second);
        guest.get("./challenges/add-two");
        guest.post("./challenges/add-two/saved", Map.of("source", "of the second", "revision", "0"));

        assertThat(guest.get(home + "/challenges/add-two").text()).contains("of the first</textarea>");
        assertThat(guest.get("./challenges/add-two").text()).contains("of the second</textarea>");
        assertThat(path(guest.get(first.path()).header("location").orElseThrow()))
                .startsWith(home);
    }

    @Test
    void aCookieOpensNoOtherSittingThanItsOwn() {
        Guest owner = sit(invite("add-two"));
        Linked other = invite("add-two");
        sit(other);

        Answer forged = client.with(null)
                .get("/take/" + other.invitation().id(), "Accept", "text/html", "Cookie", owner.cookie());

        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.text()).contains("Open your invitation first");
    }
}
