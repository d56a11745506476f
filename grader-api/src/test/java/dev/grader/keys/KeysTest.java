package dev.grader.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KeysTest extends KeyTest {
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
}
