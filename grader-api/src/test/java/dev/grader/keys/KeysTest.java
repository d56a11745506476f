package dev.grader.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class KeysTest extends ServiceTest {
    @Autowired
    Clock clock = Clock.systemUTC();

    @Test
    void makesAKeyAndShowsItOnce() {
        Answer made = make("{\"name\":\"The platform\",\"role\":\"integrator\"}");

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.at("/id")).matches("key_[0-9a-f]{16}");
        assertThat(made.header("Location")).hasValue("/v1/keys/" + made.at("/id"));
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        assertThat(made.at("/key")).matches("grader_[0-9a-f]{16}\\.[A-Za-z0-9_-]{43}");
        assertThat(made.json().get("scopes").toString()).isEqualTo("[\"submit\",\"read\",\"author\",\"admin\"]");
        assertThat(client.with(made.at("/key")).get("/v1/submissions").status()).isEqualTo(200);

        Answer seen = client.get(made.header("Location").orElseThrow());
        assertThat(seen.json().has("key")).isFalse();
        assertThat(seen.text()).doesNotContain(secret(made.at("/key")), "hash");
        assertThat(seen.at("/name")).isEqualTo("The platform");
        for (String field : List.of("expires_at", "revoked_at", "successor", "candidate")) {
            assertThat(seen.json().has(field) && seen.json().get(field).isNull())
                    .as(field)
                    .isTrue();
        }
    }

    @Test
    void givesAKeyOnlyTheScopesThatWereAskedFor() {
        Answer made = make("{\"name\":\"Reports\",\"role\":\"interviewer\",\"scopes\":[\"read\"]}");
        Client reader = client.with(made.at("/key"));

        assertThat(reader.get("/v1/submissions").status()).isEqualTo(200);
        Answer refused = reader.submit("add-two", "a = 1");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/detail")).contains("scopes read", "need submit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'role':'integrator'}                                           | #/name       | name is missing",
                "{'name':'a'}                                                    | #/role       | role is missing",
                "{'name':'a','role':'owner'}                                     | #/role       | none of integrator",
                "{'name':'a','role':'candidate','scopes':['admin']}              | #/scopes     | no other scopes than submit, read",
                "{'name':'a','role':'integrator','scopes':[]}                    | #/scopes     | one or more of submit",
                "{'name':'a','role':'integrator','scopes':['write']}             | #/scopes     | one or more of submit",
                "{'name':'a','role':'integrator','candidate':'Ada'}              | #/candidate  | belongs to no candidate",
                "{'name':'a','role':'integrator','expires_at':'tomorrow'}        | #/expires_at | RFC 3339",
                "{'name':'a','role':'integrator','expires_at':1795000000}        | #/expires_at | is not a string",
                "{'name':'a','role':'integrator','test':'yes'}                   | #/test       | neither true nor false",
                "{'name':'a','role':'integrator','expire_at':'2030-01-01T00:00Z'} | #/expire_at | did you mean expires_at",
            })
    void saysWhatIsWrongWithAKeyThatIsAskedFor(String body, String pointer, String detail) {
        Answer refused = make(body.replace('\'', '"'));

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.at("/errors/0/detail")).contains(detail);
    }

    @Test
    void makesNoKeyThatHasEndedAlready() {
        Answer refused = make("{\"name\":\"a\",\"role\":\"candidate\",\"expires_at\":\"2020-01-01T00:00:00Z\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/expires_at");
    }

    @Test
    void answersForAKeyThatExpiredWasRevokedOrNeverWasAlike() {
        Answer expired = make("{\"name\":\"a\",\"role\":\"candidate\",\"expires_at\":\"2999-01-01T00:00:00+01:00\"}");
        assertThat(expired.at("/expires_at")).isEqualTo("2998-12-31T23:00:00Z");
        Answer revoked = make("{\"name\":\"b\",\"role\":\"candidate\"}");
        assertThat(client.with(expired.at("/key")).get("/v1/submissions").status())
                .isEqualTo(200);
        assertThat(client.with(revoked.at("/key")).get("/v1/submissions").status())
                .isEqualTo(200);

        set(expired, "expires_at", clock.millis() - 1);
        assertThat(revoke(client, revoked).status()).isEqualTo(204);

        String stranger = "grader_0123456789abcdef." + "A".repeat(43);
        Answer unknown = client.with(stranger).get("/v1/submissions");
        assertThat(unknown.at("/detail")).contains("unknown", "expired", "revoked");
        for (Answer ended : List.of(expired, revoked)) {
            Answer refused = client.with(ended.at("/key")).get("/v1/submissions");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
            assertThat(refused.text()).isEqualTo(unknown.text());
        }
    }

    @Test
    void takesATestKeysTextForNoOther() {
        Answer made = make("{\"name\":\"a\",\"role\":\"integrator\",\"test\":true}");

        assertThat(made.at("/key")).startsWith("grader_test_");
        assertThat(client.with(made.at("/key")).get("/v1/submissions").status()).isEqualTo(200);
        assertThat(client.with(made.at("/key").replace("grader_test_", "grader_"))
                        .get("/v1/submissions")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void listsAllOfTheTenantTheNewestFirst() {
        var ids = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            ids.addFirst(make("{\"name\":\"n\",\"role\":\"candidate\",\"candidate\":\"Ada\"}")
                    .at("/id"));
        }
        // Several may be made within a millisecond: then it goes by the ids.
        Answer first = client.get("/v1/keys?limit=4");
        Answer second = client.get(next(first));

        assertThat(second.json().get("has_more").asBoolean()).isFalse();
        List<String> told = new ArrayList<>(items(first));
        told.addAll(items(second));
        assertThat(told).hasSize(6).doesNotHaveDuplicates().containsAll(ids);
        assertThat(first.at("/items/0/candidate")).isEqualTo("Ada");
        assertThat(first.text()).doesNotContain("hash", "\"key\"");
    }

    @Test
    void tellsAnyKeyAboutItself() {
        Client candidate =
                client.with(make("{\"name\":\"n\",\"role\":\"candidate\"}").at("/key"));

        Answer told = candidate.get("/v1/keys/current");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.at("/role")).isEqualTo("candidate");
        assertThat(told.json().get("scopes").toString()).isEqualTo("[\"submit\",\"read\"]");
        assertThat(candidate.get("/v1/keys/" + told.at("/id")).status()).isEqualTo(403);
    }

    @Test
    void saysWhenAKeyWasLastUsed() {
        Answer made = make("{\"name\":\"n\",\"role\":\"candidate\"}");
        String path = made.header("Location").orElseThrow();
        assertThat(client.get(path).json().get("last_used_at").isNull()).isTrue();

        client.with(made.at("/key")).get("/v1/challenges");

        // It is written beside the request.
        await().until(() -> !client.get(path).json().get("last_used_at").isNull());
        assertThat(Instant.parse(client.get(path).at("/last_used_at")))
                .isBetween(clock.instant().minusSeconds(60), clock.instant().plusSeconds(1));
    }

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

    @Test
    void letsATestKeyMakeAndSeeTestKeysAlone() {
        Client test = client.with(
                keys.issue(tenant, Grant.all(Role.INTEGRATOR).forTests()).text());
        Answer live = make("{\"name\":\"live\",\"role\":\"candidate\"}");

        Answer made = test.post("/v1/keys", "{\"name\":\"n\",\"role\":\"candidate\"}");

        assertThat(made.at("/test")).isEqualTo("true");
        assertThat(test.post("/v1/keys", "{\"name\":\"n\",\"role\":\"candidate\",\"test\":false}")
                        .status())
                .isEqualTo(403);
        assertThat(items(test.get("/v1/keys"))).contains(made.at("/id")).doesNotContain(live.at("/id"));
        assertThat(test.get("/v1/keys/" + live.at("/id")).status()).isEqualTo(404);
        assertThat(rotate(test, live, "{}").status()).isEqualTo(404);
        assertThat(revoke(test, live).status()).isEqualTo(404);
        assertThat(revoke(client, made).status()).as("not the reverse").isEqualTo(204);
    }

    @Test
    void forgetsWhoseKeyItWasWhenTheCandidateIsErased() {
        Answer ada = make("{\"name\":\"Ada's key\",\"role\":\"candidate\",\"candidate\":\"Ada\"}");
        Answer grace = make("{\"name\":\"Grace's key\",\"role\":\"candidate\",\"candidate\":\"Grace\"}");

        client.send("DELETE", "/v1/candidates/Ada", BodyPublishers.noBody(), new String[0]);

        assertThat(see(ada).text()).doesNotContain("Ada");
        assertThat(client.with(ada.at("/key")).get("/v1/challenges").status()).isEqualTo(401);
        assertThat(see(grace).at("/candidate")).isEqualTo("Grace");
    }

    @Test
    void keepsNoSecretInAnyTableOrLog(CapturedOutput output) {
        Answer made = make("{\"name\":\"n\",\"role\":\"integrator\"}");
        Answer rotated = rotate(client, made, "{}");
        client.with(rotated.at("/key")).submit("add-two", "s = 1", "Prefer", "wait=20");
        List<String> secrets = List.of(secret(made.at("/key")), secret(rotated.at("/key")));

        for (String table : List.of("tenants", "api_keys", "peppers", "submissions", "regrades", "audit_log")) {
            for (Map<String, Object> row :
                    database.sql("select * from " + table).query().listOfRows()) {
                assertThat(row.values())
                        .as(table)
                        .noneMatch(value -> secrets.stream().anyMatch(String.valueOf(value)::contains));
            }
        }
        assertThat(output.getAll()).doesNotContain(secrets);
    }

    @Test
    void saysThatThereIsNoSuchKey() {
        for (String id : List.of("key_0123456789abcdef", "0123456789abcdef", "key_", "key_x", "keys")) {
            assertThat(client.get("/v1/keys/" + id).status()).as(id).isEqualTo(404);
        }
    }

    @Test
    void needsTheScopeAdmin() {
        Client author = client.with(keys.issue(
                        tenant, Grant.of(Role.INTEGRATOR, Set.of(Scope.SUBMIT, Scope.READ, Scope.AUTHOR)))
                .text());

        assertThat(author.get("/v1/keys").status()).isEqualTo(403);
        assertThat(author.get("/v1/keys/current").status()).isEqualTo(200);
    }

    @Test
    void needsTheScopeReadForMetricsToo() {
        Client sender = client.with(keys.issue(tenant, Grant.of(Role.INTEGRATOR, Set.of(Scope.SUBMIT)))
                .text());

        assertThat(sender.get("/actuator/info").status()).isEqualTo(403);
        assertThat(client.get("/actuator/info").status()).isEqualTo(200);
    }

    private Answer make(String body) {
        return client.post("/v1/keys", body);
    }

    private Answer see(Answer made) {
        return client.get("/v1/keys/" + made.at("/id"));
    }

    private static Answer rotate(Client by, Answer made, String body) {
        return by.post("/v1/keys/" + made.at("/id") + "/rotate", body);
    }

    private static Answer revoke(Client by, Answer made) {
        return by.send("DELETE", "/v1/keys/" + made.at("/id"), BodyPublishers.noBody(), new String[0]);
    }

    private void set(Answer made, String column, long value) {
        database.sql("update api_keys set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", made.at("/id").substring("key_".length()))
                .update();
    }

    private static Duration life(Answer made) {
        return Duration.between(Instant.parse(made.at("/created_at")), Instant.parse(made.at("/expires_at")));
    }

    private static String secret(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private static String next(Answer page) {
        return page.header("Link").orElseThrow().replaceAll("<(.*)>.*", "$1");
    }

    private static List<String> items(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map((JsonNode item) -> item.get("id").stringValue())
                .toList();
    }
}
