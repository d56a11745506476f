package dev.grader.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationTest extends KeyTest {
    @Test
    void rotatesAKeyWhileTheOldOneLivesOn() {
        Answer old = make(
                "{\"name\":\"n\",\"role\":\"interviewer\",\"scopes\":[\"read\",\"author\"],\"expires_at\":\"2999-01-01T00:00:00Z\"}");

        Answer rotated = rotate(client, old, "{\"overlap_ms\":3600000}");

        assertThat(rotated.status()).as("%s", rotated).isEqualTo(201);
        assertThat(rotated.header("Cache-Control")).hasValue("no-store");
        assertThat(rotated.header("Location")).hasValue("/v1/keys/" + rotated.at("/id"));
        assertThat(rotated.at("/name")).isEqualTo("n");
        assertThat(rotated.at("/role")).isEqualTo("interviewer");
        assertThat(rotated.json().get("scopes").toString()).isEqualTo("[\"read\",\"author\"]");
        assertThat(life(rotated)).isCloseTo(life(old), Duration.ofSeconds(5));
        for (Answer live : List.of(old, rotated)) {
            assertThat(client.with(live.at("/key")).get("/v1/submissions").status())
                    .isEqualTo(200);
        }
        Answer seen = see(old);
        assertThat(seen.at("/successor")).isEqualTo(rotated.at("/id"));
        assertThat(Instant.parse(seen.at("/expires_at")))
                .isCloseTo(clock.instant().plus(1, ChronoUnit.HOURS), within(60, ChronoUnit.SECONDS));

        set(old, "expires_at", clock.millis() - 1);
        assertThat(client.with(old.at("/key")).get("/v1/submissions").status()).isEqualTo(401);
        assertThat(client.with(rotated.at("/key")).get("/v1/submissions").status())
                .isEqualTo(200);
    }

    @Test
    void leavesTheOldKeyADayUnlessSaidOtherwise() {
        Answer old = make("{\"name\":\"n\",\"role\":\"candidate\"}");

        assertThat(rotate(client, old, "{}").json().get("expires_at").isNull()).isTrue();

        assertThat(Instant.parse(see(old).at("/expires_at")))
                .isCloseTo(clock.instant().plus(24, ChronoUnit.HOURS), within(60, ChronoUnit.SECONDS));
    }

    @Test
    void endsTheOldKeyAtOnceWhereThatIsWanted() {
        Answer old = make("{\"name\":\"n\",\"role\":\"candidate\"}");

        Answer rotated = rotate(client, old, "{\"overlap_ms\":0}");

        assertThat(client.with(old.at("/key")).get("/v1/challenges").status()).isEqualTo(401);
        assertThat(client.with(rotated.at("/key")).get("/v1/challenges").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "604800001", "1.5", "\"1\"", "1e99"})
    void refusesAnOverlapThatIsNone(String overlap) {
        Answer refused =
                rotate(client, make("{\"name\":\"n\",\"role\":\"candidate\"}"), "{\"overlap_ms\":" + overlap + "}");

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/overlap_ms");
    }

    @Test
    void letsTwoKeysLiveAndNotAThird() {
        Answer first = make("{\"name\":\"n\",\"role\":\"candidate\"}");
        Answer second = rotate(client, first, "{}");

        for (Answer live : List.of(first, second)) {
            Answer refused = rotate(client, live, "{}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.at("/type")).isEqualTo("/problems/conflict");
        }

        assertThat(revoke(client, first).status()).isEqualTo(204);
        assertThat(rotate(client, first, "{}").at("/detail")).contains("has ended");
        Answer third = rotate(client, second, "{}");
        assertThat(third.status()).isEqualTo(201);
    }

    @Test
    void rotatesAnewWhenTheNewKeyWasLost() {
        Answer first = make("{\"name\":\"n\",\"role\":\"candidate\",\"expires_at\":\"2999-01-01T00:00:00Z\"}");
        Answer lost = rotate(client, first, "{}");
        assertThat(revoke(client, lost).status()).isEqualTo(204);

        Answer second = rotate(client, first, "{}");

        assertThat(second.status()).isEqualTo(201);
        assertThat(life(second))
                .as("not what the rotation left the first")
                .isCloseTo(life(first), Duration.ofSeconds(5));
    }

    @Test
    void revokesAtOnceAndAgain() {
        Answer made = make("{\"name\":\"n\",\"role\":\"interviewer\"}");

        assertThat(revoke(client, made).status()).isEqualTo(204);
        String revokedAt = see(made).at("/revoked_at");
        assertThat(client.with(made.at("/key")).get("/v1/challenges").status()).isEqualTo(401);
        assertThat(revoke(client, made).status()).isEqualTo(204);
        assertThat(see(made).at("/revoked_at")).isEqualTo(revokedAt);
    }

    @Test
    void neverRevokesTheLastThatCanMakeKeys() {
        Answer own = client.get("/v1/keys/current");
        make("{\"name\":\"a test key is none\",\"role\":\"integrator\",\"test\":true}");
        make("{\"name\":\"nor one without the scope\",\"role\":\"integrator\",\"scopes\":[\"read\",\"submit\"]}");
        Answer ended = make("{\"name\":\"nor one that ended\",\"role\":\"integrator\"}");
        set(ended, "expires_at", clock.millis() - 1);

        Answer refused = revoke(client, own);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("last key", "POST /v1/keys");
        Answer other = make("{\"name\":\"but another\",\"role\":\"integrator\"}");
        assertThat(revoke(client, own).status()).isEqualTo(204);
        assertThat(revoke(client.with(other.at("/key")), other).status()).isEqualTo(409);
    }

    @Test
    void countsNoKeyAsTheLastWhosePlaceIsBeingTaken() {
        Answer own = client.get("/v1/keys/current");
        Answer rotated = rotate(client, own, "{}");

        assertThat(revoke(client, rotated).status())
                .as("the old one ends tomorrow")
                .isEqualTo(409);
        assertThat(revoke(client, own).status()).isEqualTo(204);
    }

    @Test
    void leavesTimeToMendALostAnswerWhenTheLastIsRotated() {
        Answer own = client.get("/v1/keys/current");

        Answer refused = rotate(client, own, "{\"overlap_ms\":59999}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("overlap_ms of 60000");
        assertThat(rotate(client, own, "{\"overlap_ms\":60000}").status()).isEqualTo(201);
    }

    @Test
    void keepsACandidatesSubmissionsInSightAcrossRotations() {
        Answer first = make("{\"name\":\"n\",\"role\":\"candidate\"}");
        String path = client.with(first.at("/key"))
                .submit("add-two", "r = 1")
                .header("Location")
                .orElseThrow();
        Answer second = rotate(client, first, "{\"overlap_ms\":0}");
        Answer third = rotate(client, second, "{\"overlap_ms\":0}");

        Client candidate = client.with(third.at("/key"));

        assertThat(candidate.get(path).status()).isEqualTo(200);
        assertThat(candidate.get("/v1/submissions").json().get("items").size()).isOne();
        Client other = client.with(keys.issue(tenant, Role.CANDIDATE));
        assertThat(other.get(path).status()).isEqualTo(404);
    }
}
