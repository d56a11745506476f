package dev.grader.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What became of messages, and what can be done about it. */
class DeliveriesTest extends WebhooksServiceTest {
    @Test
    void tellsWhatBecameOfEachMessage() {
        Answer webhook = create();
        String submission = finished(Map.of()).at("/id");
        String id = receiver.next().header("webhook-id");

        JsonNode delivery = awaitState(webhook, "delivered");

        assertThat(delivery.at("/id").asString()).isEqualTo(id);
        assertThat(delivery.at("/type").asString()).isEqualTo("submission.finished");
        assertThat(delivery.at("/submission").asString()).isEqualTo(submission);
        assertThat(delivery.at("/next_attempt_at").isNull()).isTrue();
        assertThat(delivery.at("/attempts")).hasSize(1);
        assertThat(delivery.at("/attempts/0/status").asInt()).isEqualTo(204);
        assertThat(delivery.at("/attempts/0/error").isNull()).isTrue();
        assertThat(delivery.at("/attempts/0/duration_ms").asLong()).isBetween(0L, 15_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 404, 301, 307})
    void triesAgainWhatWasNotTaken(int status) {
        receiver.answer(status);
        Answer webhook = create();
        finished(Map.of());
        receiver.next();
        JsonNode waiting = await().until(
                        () -> only(webhook, "pending"),
                        delivery -> !delivery.at("/attempts").isEmpty());
        assertThat(waiting.at("/attempts/0/status").asInt()).isEqualTo(status);
        assertThat(waiting.at("/attempts/0/error").asString()).contains("It answered " + status);
        assertThat(waiting.at("/next_attempt_at").isNull()).isFalse();

        receiver.answer(200);
        hurry(webhook);

        assertThat(receiver.next().isSignedWith(webhook.at("/secret"))).isTrue();
        assertThat(awaitState(webhook, "delivered").at("/attempts")).hasSize(2);
    }

    @Test
    void sendsATestWhetherTheWebhookWantsSuchOrNot() {
        Answer webhook = create("submission.finished");

        Answer sent = client.post(path(webhook) + "/test", "");

        assertThat(sent.status()).isEqualTo(202);
        Receiver.Message message = receiver.next();
        assertThat(message.isSignedWith(webhook.at("/secret"))).isTrue();
        assertThat(message.header("webhook-id")).isEqualTo(sent.at("/id"));
        assertThat(message.at("/type")).isEqualTo("webhook.test");
        assertThat(message.at("/data/webhook")).isEqualTo(webhook.at("/id"));
    }

    @Test
    void signsWithBothSecretsUntilTheOverlapIsOver() {
        Answer first = create();
        Answer second = client.post(path(first) + "/rotate-secret", "{\"overlap_ms\":60000}");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Cache-Control")).hasValue("no-store");
        assertThat(second.at("/secret")).isNotEqualTo(first.at("/secret"));
        assertThat(second.at("/old_secret_until")).isNotEmpty();

        client.post(path(first) + "/test", "");
        Receiver.Message both = receiver.next();
        assertThat(both.header("webhook-signature")).matches("v1,\\S+ v1,\\S+");
        assertThat(both.isSignedWith(first.at("/secret"))).isTrue();
        assertThat(both.isSignedWith(second.at("/secret"))).isTrue();

        Answer third = client.post(path(first) + "/rotate-secret", "{\"overlap_ms\":0}");
        client.post(path(first) + "/test", "");
        Receiver.Message alone = receiver.next();
        assertThat(alone.header("webhook-signature")).matches("v1,\\S+");
        assertThat(alone.isSignedWith(third.at("/secret"))).isTrue();
        assertThat(alone.isSignedWith(second.at("/secret"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "604800001", "1.5", "\"1\"", "true"})
    void refusesAnOverlapThatIsNone(String overlap) {
        Answer refused = client.post(path(create()) + "/rotate-secret", "{\"overlap_ms\":%s}".formatted(overlap));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/overlap_ms");
    }

    @Test
    void isDisabledByAnswering410AndEnabledAgainByWhoeverWantsThat() {
        receiver.answer(410);
        Answer webhook = create();
        finished(Map.of());
        receiver.next();

        JsonNode failed = awaitState(webhook, "failed");
        assertThat(failed.at("/attempts/0/status").asInt()).isEqualTo(410);
        Answer disabled = client.get(path(webhook));
        assertThat(disabled.json().at("/enabled").asBoolean()).isFalse();
        assertThat(disabled.at("/disabled_because")).isEqualTo("gone");
        assertThat(client.post(path(webhook) + "/test", "").status()).isEqualTo(422);

        // What happens meanwhile is kept, and comes when it is asked for.
        String missed = finished(Map.of()).at("/id");
        receiver.answer(200);
        put(path(webhook), "{\"url\":\"%s\"}".formatted(receiver.url()), "If-Match", "*");
        Answer replayed = client.post(path(webhook) + "/replay", "{\"since\":\"2020-01-01T00:00:00Z\"}");
        assertThat(replayed.status()).as("%s", replayed).isEqualTo(202);
        assertThat(replayed.json().at("/replayed").asInt()).isEqualTo(2);
        assertThat(List.of(receiver.next().at("/data/id"), receiver.next().at("/data/id")))
                .contains(missed);
    }

    @Test
    void waitsNoLongerForOneThatIsDisabled() {
        receiver.answer(500);
        Answer webhook = create();
        finished(Map.of());
        receiver.next();
        await().until(
                        () -> only(webhook, "pending"),
                        delivery -> !delivery.at("/attempts").isEmpty());

        Answer off =
                put(path(webhook), "{\"url\":\"%s\",\"enabled\":false}".formatted(receiver.url()), "If-Match", "*");

        assertThat(off.at("/disabled_because")).isEqualTo("asked");
        assertThat(only(webhook, "failed").at("/next_attempt_at").isNull()).isTrue();
    }

    @Test
    void sendsOneAgainWithTheSameId() {
        Answer webhook = create();
        finished(Map.of());
        Receiver.Message first = receiver.next();
        awaitState(webhook, "delivered");

        Answer again = client.post(path(webhook) + "/deliveries/" + first.header("webhook-id") + "/replay", "");

        assertThat(again.status()).isEqualTo(202);
        Receiver.Message second = receiver.next();
        assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.isSignedWith(webhook.at("/secret"))).isTrue();
        await().until(() -> awaitState(webhook, "delivered").at("/attempts").size() == 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"since\":\"yesterday\"}",
                "{\"since\":7}",
                "{\"since\":\"2026-01-02T00:00:00Z\",\"until\":\"2026-01-01T00:00:00Z\"}",
                "{\"since\":\"2999-01-01T00:00:00Z\"}"
            })
    void refusesASpanOfTimeThatIsNone(String body) {
        Answer refused = client.post(path(create()) + "/replay", body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/since");
    }

    @Test
    void listsTheLogInPagesOfOneState() {
        Answer webhook = create();
        for (int number = 0; number < 3; number++) {
            client.post(path(webhook) + "/test", "");
            receiver.next();
        }
        await().until(() -> list(webhook, "?status=delivered").at("/items").size() == 3);

        Answer page = client.get(path(webhook) + "/deliveries?status=delivered&limit=2");
        assertThat(page.json().at("/items")).hasSize(2);
        String next = page.header("Link").orElseThrow().replaceFirst("^<(.*)>.*$", "$1");
        assertThat(next).contains("status=delivered");
        assertThat(client.get(next).json().at("/items")).hasSize(1);
        assertThat(list(webhook, "?status=failed").at("/items")).isEmpty();
        assertThat(client.get(path(webhook) + "/deliveries?status=lost").status())
                .isEqualTo(400);
        assertThat(client.get(path(webhook) + "/deliveries?cursor=AAAA").status())
                .isEqualTo(400);
    }

    private JsonNode awaitState(Answer webhook, String state) {
        return await().until(() -> only(webhook, state), delivery -> !delivery.isMissingNode());
    }

    private JsonNode only(Answer webhook, String state) {
        return list(webhook, "?status=" + state).at("/items/0");
    }

    private JsonNode list(Answer webhook, String query) {
        return client.get(path(webhook) + "/deliveries" + query).json();
    }

    /** What waits is due now: the schedule itself is held against a clock elsewhere. */
    private void hurry(Answer webhook) {
        database.sql("update webhook_messages set due_at = created_at where webhook = :id and state = 'pending'")
                .param("id", webhook.at("/id"))
                .update();
    }
}
