package dev.grader.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhooksTest extends WebhooksServiceTest {
    @Test
    void tellsItsSecretOnceAndToNobodysCache() {
        Answer made = create();

        assertThat(made.at("/secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        assertThat(made.header("Location")).hasValue(path(made));
        assertThat(made.at("/url")).isEqualTo(receiver.url());
        assertThat(made.json().at("/enabled").asBoolean()).isTrue();
        assertThat(made.json().at("/events").valueStream().map(event -> event.asString()))
                .containsExactly(
                        "submission.finished",
                        "submission.cancelled",
                        "submission.reviewed",
                        "regrade.finished",
                        "webhook.test");
        assertThat(client.get(path(made)).text()).doesNotContain("secret\"", "whsec_");
        assertThat(client.get("/v1/webhooks").text()).contains(made.at("/id")).doesNotContain("whsec_");
    }

    @Test
    void keepsItsSecretEncrypted() {
        Answer made = create();
        String secret = made.at("/secret").substring("whsec_".length());

        String row = database.sql("select secret from webhooks where id = :id")
                .param("id", made.at("/id"))
                .query(String.class)
                .single();

        assertThat(row).isNotEmpty().doesNotContain(secret, secret.substring(0, 12));
    }

    @Test
    void isChangedByWhoeverReadItLast() {
        String path = path(create());
        String etag = client.get(path).header("ETag").orElseThrow();
        String body = "{\"url\":\"%s\",\"events\":[\"submission.finished\"],\"description\":\"Ours\"}"
                .formatted(receiver.url());

        assertThat(put(path, body).status()).isEqualTo(428);
        assertThat(put(path, body, "If-Match", "\"0\"").status()).isEqualTo(412);
        Answer changed = put(path, body, "If-Match", etag);
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(changed.at("/description")).isEqualTo("Ours");
        assertThat(changed.json().at("/events")).hasSize(1);
        String after = client.get(path).header("ETag").orElseThrow();
        assertThat(after).isNotEqualTo(etag);

        Answer late = put(path, body, "If-Match", etag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/type")).isEqualTo("/problems/precondition-failed");
        assertThat(client.get(path, "If-None-Match", after).status()).isEqualTo(304);
    }

    @Test
    void isGoneOnceItIsDeleted() {
        String path = path(create());

        assertThat(delete(path).status()).isEqualTo(204);

        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(delete(path).status()).isEqualTo(404);
        finished(Map.of());
        assertThat(receiver.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://169.254.169.254/latest/meta-data/,not public",
        "https://localhost/,own machine",
        "https://[::1]/,not public",
        "https://2130706433/,ordinary form",
        "http://93.184.215.14/,does not begin with https",
        "https://user:secret@93.184.215.14/,user's name"
    })
    void refusesToBeSentIntoItsOwnNetwork(String url, String why) {
        Answer refused = client.post("/v1/webhooks", "{\"url\":\"%s\"}".formatted(url));

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/url");
        assertThat(refused.at("/detail")).contains(why);
    }

    @Test
    void refusesToBeChangedIntoItsOwnNetwork() {
        String path = path(create());

        Answer refused = put(path, "{\"url\":\"https://192.168.0.1/\"}", "If-Match", "*");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(client.get(path).at("/url")).isEqualTo(receiver.url());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};#/url",
                "{\"url\":7};#/url",
                "{\"url\":\"https://a.example\",\"secret\":\"a\"};#/secret",
                "{\"url\":\"https://a.example\",\"enabled\":true};#/enabled",
                "{\"url\":\"https://a.example\",\"events\":[]};#/events",
                "{\"url\":\"https://a.example\",\"events\":\"submission.finished\"};#/events",
                "{\"url\":\"https://a.example\",\"events\":[\"submission.finish\"]};#/events"
            })
    void refusesWhatDoesNotFit(String body, String pointer) {
        Answer refused = client.post("/v1/webhooks", body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void isForWhoeverAdministersTheTenantAlone() {
        String path = path(create());

        for (Role role : List.of(Role.INTERVIEWER, Role.CANDIDATE)) {
            Client other = client.with(keys.issue(tenant, role));
            assertThat(other.get("/v1/webhooks").status()).isEqualTo(403);
            assertThat(other.get(path + "/deliveries").status()).isEqualTo(403);
            assertThat(other.post(path + "/test", "").status()).isEqualTo(403);
        }
    }

    @Test
    void isNotThereForAnotherTenant() {
        String path = path(create());
        String stranger = "tenant-" + UUID.randomUUID();
        keys.addTenant(stranger);
        Client other = client.with(keys.issue(stranger, Role.INTEGRATOR));

        assertThat(Stream.of(
                        other.get(path),
                        other.get(path + "/deliveries"),
                        other.post(path + "/test", ""),
                        other.post(path + "/rotate-secret", ""),
                        other.post(path + "/replay", "{\"since\":\"2026-01-01T00:00:00Z\"}"),
                        other.post(path + "/deliveries/msg_1/replay", "")))
                .allMatch(answer -> answer.status() == 404);
        assertThat(other.get("/v1/webhooks").json().at("/items")).isEmpty();
    }

    @Test
    void isListedInPages() {
        List<String> made = Stream.generate(this::create)
                .limit(3)
                .map(answer -> answer.at("/id"))
                .toList();

        Answer first = client.get("/v1/webhooks?limit=2");
        assertThat(first.at("/items/0/id")).isEqualTo(made.get(2));
        assertThat(first.json().at("/has_more").asBoolean()).isTrue();
        String next = first.header("Link").orElseThrow().replaceFirst("^<(.*)>.*$", "$1");
        Answer second = client.get(next);
        assertThat(second.json().at("/items")).hasSize(1);
        assertThat(second.at("/items/0/id")).isEqualTo(made.get(0));
    }

    @Test
    void thereAreOnlySoMany() {
        for (int number = 0; number < 20; number++) {
            create();
        }

        Answer refused = client.post("/v1/webhooks", "{\"url\":\"%s\"}".formatted(receiver.url()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains("20 webhooks at most");
    }

    @Test
    void notesWhoDidWhat() {
        Answer made = create();
        client.post(path(made) + "/rotate-secret", "");
        put(path(made), "{\"url\":\"%s\"}".formatted(receiver.url()), "If-Match", "*");
        delete(path(made));

        assertThat(database.sql("select action from audit_log where target = :id order by id")
                        .param("id", made.at("/id"))
                        .query(String.class)
                        .list())
                .containsExactly("webhook.created", "webhook_secret.rotated", "webhook.changed", "webhook.deleted");
    }
}
