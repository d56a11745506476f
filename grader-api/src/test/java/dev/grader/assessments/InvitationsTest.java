package dev.grader.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.Answer;
import dev.grader.access.Caller;
import dev.grader.access.Role;
import dev.grader.errors.ProblemException;
import dev.grader.ids.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationsTest extends AssessmentTest {
    @Test
    void showsItsLinkOnceAndKeepsOnlyAHashOfIt() {
        Answer invited = invite(make(ALL), "{\"name\":\"Ada\",\"email\":\"ada@example.com\",\"candidate\":\"c-17\"}");

        assertThat(invited.at("/link")).matches("http://localhost:\\d+/i/[A-Za-z0-9_-]{43}");
        assertThat(invited.header("Cache-Control")).contains("no-store");
        Answer read = read(invited.at("/id"));
        assertThat(read.json().has("link")).isFalse();
        assertThat(read.at("/state")).isEqualTo("invited");
        assertThat(read.at("/candidate")).isEqualTo("c-17");
        assertThat(read.at("/email")).isEqualTo("ada@example.com");
        assertThat(read.at("/challenges/4/slug")).isEqualTo("explain-a-sum");
        assertThat(Duration.between(moment(read, "/created_at"), moment(read, "/expires_at")))
                .isCloseTo(InvitationWish.USUAL, Duration.ofSeconds(10));
        assertThat(database.sql("select token_hash from invitations where id = :id")
                        .param("id", invited.at("/id"))
                        .query(String.class)
                        .single())
                .isEqualTo(new Token(token(invited)).hash());
        assertThat(notes("invitation.created", invited.at("/id"))).isOne();
    }

    @Test
    void aCandidateWithoutAnIdOfThePlatformsHasThatOfTheInvitation() {
        Answer invited = invite(make(ALL));

        assertThat(invited.at("/candidate")).isEqualTo(invited.at("/id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|#/name",
                "{'name':' '}|#/name",
                "{'name':'Ada','email':'ada'}|#/email",
                "{'name':'Ada','expires_at':'2020-01-01T00:00:00Z'}|#/expires_at",
                "{'name':'Ada','expires_at':'2999-01-01T00:00:00Z'}|#/expires_at",
                "{'name':'Ada','mail':'a@b'}|#/mail"
            })
    void saysWhatIsWrong(String body, String pointer) {
        Answer refused = client.post(PATH + "/" + make(ALL).at("/id") + "/invitations", body.replace('\'', '"'));

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void lookingAtALinkChangesNothing() {
        Answer invited = invite(make(ALL));

        Invited first = invitations.look(token(invited)).orElseThrow();
        Invited second = invitations.look(token(invited)).orElseThrow();

        assertThat(first).isEqualTo(second);
        assertThat(first.isOpen()).isTrue();
        assertThat(first.resumes()).isFalse();
        assertThat(first.candidateName()).isEqualTo("Ada Lovelace");
        assertThat(first.assessment().timeLimitMinutes()).isEqualTo(60);
        assertThat(invitations.look("nonsense")).isEmpty();
        assertThat(invitations.look(Token.random().text())).isEmpty();
    }

    @Test
    void aLinkOpensOnce() {
        Answer invited = invite(make(ALL));

        Begun begun = invitations.begin(token(invited));

        assertThat(begun.toString()).doesNotContain(begun.secret());
        assertThat(sittings.find(begun.secret())).contains(begun.sitting());
        assertThat(begun.sitting().deadlineAt())
                .isEqualTo(begun.sitting().begunAt().plus(Duration.ofMinutes(60)));
        assertThat(begun.sitting().caller().candidate()).isEqualTo(invited.at("/candidate"));
        assertThat(begun.sitting().caller().isCandidate()).isTrue();
        assertThatThrownBy(() -> invitations.begin(token(invited)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("used already");
        assertThat(invitations.look(token(invited)).orElseThrow().opens()).isEqualTo(Invited.Opens.USED);
        assertThat(read(invited.at("/id")).at("/state")).isEqualTo("begun");
        assertThat(notes("sitting.begun", invited.at("/id"))).isOne();
    }

    @Test
    void aLinkOpensOnceHoweverManyOpenItAtOnce() throws Exception {
        String token = token(invite(make(ALL)));
        Callable<Integer> opening = () -> {
            try {
                invitations.begin(token);
                return 1;
            } catch (ProblemException refused) {
                return 0;
            }
        };
        int opened = 0;
        try (var browsers = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> one :
                    browsers.invokeAll(Stream.generate(() -> opening).limit(12).toList())) {
                opened += one.get();
            }
        }

        assertThat(opened).isOne();
    }

    @Test
    void anotherLinkGoesOnWhereTheCandidateWasInAnotherBrowser() {
        Answer invited = invite(make(ALL));
        Begun first = invitations.begin(token(invited));
        sittings.save(first.sitting(), "add-two", 0, Draft.ofProgram("x = 1"));

        Answer relinked = client.post("/v1/invitations/" + invited.at("/id") + "/link", "");

        assertThat(relinked.status()).as("%s", relinked).isEqualTo(200);
        assertThat(sittings.find(first.secret())).as("the browser before").isEmpty();
        assertThat(invitations.look(token(invited))).as("the link before").isEmpty();
        assertThat(invitations.look(token(relinked)).orElseThrow().resumes()).isTrue();
        Begun second = invitations.begin(token(relinked));
        assertThat(second.sitting()).isEqualTo(first.sitting());
        assertThat(sittings.saved(second.sitting(), "add-two").orElseThrow().revision())
                .isOne();
        assertThat(notes("invitation.relinked", invited.at("/id"))).isOne();
        assertThat(notes("sitting.begun", invited.at("/id"))).isOne();
    }

    @Test
    void whatWasRevokedOpensNoMoreAndEndsWhoeverHasBegun() {
        Answer assessment = make(ALL);
        Answer unopened = invite(assessment);
        Answer opened = invite(assessment);
        Begun begun = invitations.begin(token(opened));

        for (Answer invited : new Answer[] {unopened, opened}) {
            String path = "/v1/invitations/" + invited.at("/id");
            assertThat(delete(path).status()).isEqualTo(204);
            assertThat(delete(path).status()).isEqualTo(204);
            assertThat(client.get(path).at("/state")).isEqualTo("revoked");
            assertThat(client.post(path + "/link", "").status()).isEqualTo(409);
            assertThat(notes("invitation.revoked", invited.at("/id"))).isOne();
        }
        assertThat(invitations.look(token(unopened)).orElseThrow().opens()).isEqualTo(Invited.Opens.REVOKED);
        assertThatThrownBy(() -> invitations.begin(token(unopened))).isInstanceOf(ProblemException.class);
        assertThat(sittings.find(begun.secret())).isEmpty();
        assertThatThrownBy(() -> sittings.save(begun.sitting(), "add-two", 0, Draft.ofProgram("x = 1")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatExpiredOpensAgainWithAnotherLinkAlone() {
        Answer invited = invite(make(ALL));
        database.sql("update invitations set expires_at = :past where id = :id")
                .param("past", Instant.EPOCH.plusSeconds(1).toEpochMilli())
                .param("id", invited.at("/id"))
                .update();

        assertThat(read(invited.at("/id")).at("/state")).isEqualTo("expired");
        assertThat(invitations.look(token(invited)).orElseThrow().opens()).isEqualTo(Invited.Opens.EXPIRED);
        assertThatThrownBy(() -> invitations.begin(token(invited))).isInstanceOf(ProblemException.class);

        Answer relinked = client.post("/v1/invitations/" + invited.at("/id") + "/link", "");
        assertThat(invitations.begin(token(relinked)).sitting().invitation()).isEqualTo(invited.at("/id"));
    }

    @Test
    void whoAsksTwiceInvitesOnce() {
        String path = PATH + "/" + make(ALL).at("/id") + "/invitations";
        String key = UUID.randomUUID().toString();

        Answer first = client.post(path, "{\"name\":\"Ada\"}", "Idempotency-Key", key);
        Answer second = client.post(path, "{\"name\":\"Ada\"}", "Idempotency-Key", key);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(client.get(path).json().get("items").size()).isOne();
    }

    @Test
    void areListedInPages() {
        Answer assessment = make(ALL);
        String path = PATH + "/" + assessment.at("/id") + "/invitations";
        for (int made = 0; made < 3; made++) {
            invite(assessment);
        }

        Answer first = client.get(path + "?limit=2");

        assertThat(first.json().get("items").size()).isEqualTo(2);
        Answer second = client.get(first.header("Link").orElseThrow().replaceAll("^<|>.*", ""));
        assertThat(second.json().get("items").size()).isOne();
    }

    @Test
    void tellsStaffWhatACandidateIsCalled() {
        Answer assessment = make(ALL);
        invite(assessment, "{\"name\":\"Ada\",\"candidate\":\"c-1\"}");
        Answer bob = invite(assessment, "{\"name\":\"Bob\"}");
        Caller interviewer = caller(tenant, Role.INTERVIEWER);

        assertThat(invitations.names(interviewer, List.of("c-1", bob.at("/candidate"), "c-2")))
                .containsOnly(Map.entry("c-1", "Ada"), Map.entry(bob.at("/candidate"), "Bob"));
        assertThat(invitations.names(interviewer, List.of())).isEmpty();
        assertThat(invitations.names(caller("tenant-of-others", Role.INTERVIEWER), List.of("c-1")))
                .isEmpty();
        assertThat(invitations.names(caller(tenant, Role.CANDIDATE), List.of("c-1")))
                .isEmpty();
    }

    private static Caller caller(String tenant, Role role) {
        return new Caller(tenant, "0123456789abcdef", role, role.scopes(), false, null);
    }
}
