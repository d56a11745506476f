package dev.grader.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.Engine;
import dev.grader.ScriptedGrading;
import dev.grader.SteppedClock;
import dev.grader.access.Role;
import dev.grader.keeping.Retention;
import dev.grader.keeping.Times;
import dev.grader.submissions.Outbox;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What is told, of what, to whom. */
class MessagesTest extends WebhooksServiceTest {
    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Clock clock;

    @Test
    void tellsThatASubmissionIsFinishedSignedByTheStandard() {
        Answer webhook = create();
        Answer submission = finished(Map.of("candidate", "Ada", "metadata", Map.of("round", "2")));

        Receiver.Message message = receiver.next();

        assertThat(message.isSignedWith(webhook.at("/secret"))).isTrue();
        assertThat(message.header("webhook-id")).startsWith("msg_");
        assertThat(message.header("content-type")).startsWith("application/json");
        assertThat(message.at("/type")).isEqualTo("submission.finished");
        assertThat(Instant.parse(message.at("/timestamp"))).isNotNull();
        assertThat(message.json().at("/data").propertyNames())
                .containsExactly(
                        "id",
                        "challenge",
                        "mode",
                        "status",
                        "verdict",
                        "score",
                        "max_score",
                        "override_points",
                        "test",
                        "candidate",
                        "metadata",
                        "created_at",
                        "finished_at",
                        "url");
        for (String field : new String[] {"id", "challenge", "mode", "verdict", "created_at", "finished_at"}) {
            assertThat(message.at("/data/" + field)).isEqualTo(submission.at("/" + field));
        }
        assertThat(message.at("/data/status")).isEqualTo("finished");
        assertThat(message.json().at("/data/score").decimalValue()).isEqualByComparingTo("10");
        assertThat(message.at("/data/candidate")).isEqualTo("Ada");
        assertThat(message.at("/data/metadata/round")).isEqualTo("2");
        assertThat(message.at("/data/url")).isEqualTo("/v1/submissions/" + submission.at("/id"));
        assertThat(message.body()).doesNotContain("w = 1", ScriptedGrading.SECRET, "test_secret_sum");
    }

    @Test
    void isNotSignedWithAnythingElse() {
        create();
        String other = create(client, "http://10.255.255.1/", "webhook.test").at("/secret");
        finished(Map.of());

        assertThat(receiver.next().isSignedWith(other)).isFalse();
    }

    @Test
    void tellsThatASubmissionWasCancelled() {
        Answer webhook = create();
        String source = "w = 2 # " + UUID.randomUUID();
        SCRIPT.hold(source);
        String path = client.submit("add-two", source).header("Location").orElseThrow();
        try {
            client.post(path + "/cancel", "");
            client.post(path + "/cancel", "");

            Receiver.Message message = receiver.next();
            assertThat(message.isSignedWith(webhook.at("/secret"))).isTrue();
            assertThat(message.at("/type")).isEqualTo("submission.cancelled");
            assertThat(message.at("/data/status")).isEqualTo("cancelled");
            assertThat(message.json().at("/data/verdict").isNull()).isTrue();
        } finally {
            SCRIPT.release(source);
        }
        assertThat(messages(webhook)).isEqualTo(1);
    }

    @Test
    void tellsOfReviewsAndRegrades() {
        Answer webhook = create("submission.reviewed", "regrade.finished");
        Answer written = client.post(
                "/v1/submissions", "{\"challenge\":\"explain-a-sum\",\"answer\":\"Because.\"}", "Prefer", "wait=20");
        client.send(
                "PUT",
                "/v1/submissions/" + written.at("/id") + "/review",
                BodyPublishers.ofString("{\"ticks\":[true,true,true]}"),
                new String[0],
                "Content-Type",
                "application/json");
        Receiver.Message reviewed = receiver.next();
        assertThat(reviewed.at("/type")).isEqualTo("submission.reviewed");
        assertThat(reviewed.at("/data/verdict")).isEqualTo("reviewed");

        Answer submission = finished(Map.of());
        Answer regrade = client.post("/v1/submissions/" + submission.at("/id") + "/regrade", "", "Prefer", "wait=20");
        Receiver.Message regraded = receiver.next();
        assertThat(regraded.at("/type")).isEqualTo("regrade.finished");
        assertThat(regraded.at("/data/id")).isEqualTo(submission.at("/id"));
        assertThat(regraded.at("/data/regrade")).isEqualTo(regrade.at("/id"));
        assertThat(messages(webhook)).as("nothing it did not ask for").isEqualTo(2);
    }

    @Test
    void tellsEachWebhookWithAnIdOfItsOwn() {
        create();
        create();

        finished(Map.of());

        assertThat(receiver.next().header("webhook-id"))
                .isNotEqualTo(receiver.next().header("webhook-id"));
    }

    @Test
    void tellsTestKeysOfTestsAndOthersOfTheRest() {
        String key = keys.issue(tenant, Role.INTEGRATOR);
        database.sql("update api_keys set test = true where id = :id")
                .param("id", key.substring("grader_".length(), key.indexOf('.')))
                .update();
        Client tester = client.with(key);
        Answer live = create();
        Answer testing = create(tester, receiver.url());
        assertThat(tester.get(path(live)).status()).isEqualTo(404);
        assertThat(client.get(path(testing)).status()).isEqualTo(404);

        finished(Map.of());
        assertThat(receiver.next().isSignedWith(live.at("/secret"))).isTrue();

        String submission = finished(Map.of()).at("/id");
        assertThat(receiver.next().isSignedWith(live.at("/secret"))).isTrue();
        database.sql("update submissions set test = true where id = :id")
                .param("id", submission)
                .update();
        note(submission);
        Receiver.Message message = receiver.next();
        assertThat(message.isSignedWith(testing.at("/secret"))).isTrue();
        assertThat(message.json().at("/data/test").asBoolean()).isTrue();
        assertThat(messages(live)).isEqualTo(2);
        assertThat(messages(testing)).isEqualTo(1);
    }

    /** The finish and its message: both or neither. */
    @Test
    void isWrittenWithWhatItTellsOfOrNotAtAll() {
        Answer webhook = create();
        String source = "w = 3 # " + UUID.randomUUID();
        run(Engine.UNDER_TEST.breakInsertions("webhook_messages"));
        String path;
        try {
            path = client.submit("add-two", source).header("Location").orElseThrow();
            await().until(() -> SCRIPT.graded().contains(source));
            assertThat(client.get(path).at("/status")).isNotEqualTo("finished");
            assertThat(messages(webhook)).isZero();
        } finally {
            run(Engine.UNDER_TEST.mend("webhook_messages"));
        }

        assertThat(client.get(path, "Prefer", "wait=30").at("/status")).isEqualTo("finished");
        assertThat(receiver.next().at("/data/url")).isEqualTo(path);
        assertThat(messages(webhook)).isEqualTo(1);
    }

    @Test
    void isTakenBackWithTheTransaction() {
        Answer webhook = create();
        String submission = finished(Map.of()).at("/id");
        receiver.next();

        transactions.executeWithoutResult(transaction -> {
            outbox.note(Outbox.Happening.FINISHED, submission, null);
            transaction.setRollbackOnly();
        });

        assertThat(messages(webhook)).isEqualTo(1);
    }

    @Test
    void isErasedWithItsCandidate() {
        String candidate = "ada-" + UUID.randomUUID();
        receiver.answer(500);
        Answer webhook = create();
        finished(Map.of("candidate", candidate));
        assertThat(receiver.next().at("/data/candidate")).isEqualTo(candidate);

        delete("/v1/candidates/" + candidate);

        assertThat(messages(webhook)).isZero();
        assertThat(client.get(path(webhook) + "/deliveries").text()).doesNotContain(candidate);
    }

    @Test
    void losesItsMetadataWithTheTextsOfItsSubmission() {
        receiver.answer(500);
        Answer webhook = create();
        finished(Map.of("candidate", "Ada", "metadata", Map.of("surname", "Lovelace")));
        assertThat(receiver.next().body()).contains("Lovelace");
        var later = new SteppedClock(clock.instant().plus(Duration.ofDays(31)));

        var retention =
                new Retention(new Times(Duration.ofDays(30), null, null), database, transactions, later, () -> {});
        await().until(() -> !retention.round());

        String body = database.sql("select body from webhook_messages where webhook = :id")
                .param("id", webhook.at("/id"))
                .query(String.class)
                .single();
        assertThat(body).contains("Ada", "\"verdict\":\"accepted\"").doesNotContain("Lovelace");
    }

    @Test
    void staysSmallHoweverMuchMetadataThereIs() {
        create();
        var metadata = new LinkedHashMap<String, String>();
        for (int number = 0; number < 50; number++) {
            metadata.put("key-" + number, "é".repeat(500));
        }
        Answer submission = finished(Map.of("metadata", metadata, "candidate", "é".repeat(200)));
        assertThat(submission.status()).as("%s", submission).isEqualTo(200);

        Receiver.Message message = receiver.next();

        assertThat(message.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
        assertThat(message.json().at("/data/metadata")).isEmpty();
        assertThat(message.json().at("/data/metadata_omitted").asBoolean()).isTrue();
    }

    private void note(String submission) {
        transactions.executeWithoutResult(transaction -> outbox.note(Outbox.Happening.FINISHED, submission, null));
    }

    private int messages(Answer webhook) {
        return database.sql("select count(*) from webhook_messages where webhook = :id")
                .param("id", webhook.at("/id"))
                .query(Integer.class)
                .single();
    }
}
