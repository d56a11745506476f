package dev.grader.idempotency;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest extends ServiceTest {
    private static final String REPLAYED = "Idempotent-Replayed";

    private final String key = UUID.randomUUID().toString();

    @Test
    void answersAgainAsItAnsweredFirstHoweverMuchHasChangedSince() {
        Answer first = submit("i = 1");
        await().until(() ->
                client.get(first.header("Location").orElseThrow()).at("/status").equals("finished"));

        Answer again = submit("i = 1");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(again.header(REPLAYED)).hasValue("true");
        assertSameAnswer(again, first);
        assertThat(submissions()).isOne();
    }

    @Test
    void takesTheKeyInQuotesAsWell() {
        Answer first = submit(client, "\"" + key + "\"", "i = 2");

        assertThat(submit("i = 2").at("/id")).isEqualTo(first.at("/id"));
    }

    @Test
    void keepsTheFinishedRecordOfWhoWaited() {
        Answer first = submit("i = 3", "Prefer", "wait=20");

        Answer again = submit("i = 3", "Prefer", "wait=20");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/verdict")).isEqualTo("accepted");
        assertThat(again.header(REPLAYED)).hasValue("true");
        assertThat(again.header("Preference-Applied")).hasValue("wait=20");
        assertSameAnswer(again, first);
        assertThat(submissions()).isOne();
    }

    @Test
    void refusesASecondRequestWhileTheFirstWaits() throws Exception {
        SCRIPT.hold("i = 4");
        var first = CompletableFuture.supplyAsync(() -> submit("i = 4", "Prefer", "wait=30"));
        await().until(() -> submissions() == 1);

        Answer second = submit("i = 4");

        assertThat(second.status()).as("%s", second).isEqualTo(409);
        assertThat(second.at("/type")).isEqualTo("/problems/idempotency-key-in-use");
        assertThat(second.header("Retry-After")).hasValue("1");
        SCRIPT.release("i = 4");
        assertThat(first.get(30, SECONDS).status()).isEqualTo(200);
        assertSameAnswer(submit("i = 4"), first.get());
        assertThat(submissions()).isOne();
    }

    @Test
    void refusesTheKeyWithAnotherBodyOrAnotherRoute() {
        Answer first = submit("i = 5");

        for (Answer refused : List.of(
                submit("i = 6"),
                client.post(first.header("Location").orElseThrow() + "/cancel", "", "Idempotency-Key", key))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.at("/type")).isEqualTo("/problems/idempotency-key-reused");
            assertThat(refused.at("/detail")).contains("a key of its own with each request");
        }
        assertThat(submissions()).isOne();
    }

    @Test
    void everyApiKeyHasKeysOfItsOwn() {
        Client other = client.with(keys.issue(tenant, Role.INTEGRATOR));

        assertThat(submit(other, key, "i = 7").at("/id"))
                .isNotEqualTo(submit("i = 7").at("/id"));
        assertThat(submissions()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"half"})
    void refusesAKeyThatIsNone(String value) {
        Answer refused = submit(client, value, "i = 8");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail")).startsWith("The header Idempotency-Key ");
        assertThat(submissions()).isZero();
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThat(submit(client, "k".repeat(256), "i = 8").at("/detail")).contains("256 characters and may have 255");
        assertThat(submit(client, "k".repeat(255), "i = 8").status()).isEqualTo(202);
    }

    @Test
    void answersARefusalAgain() {
        Answer first = client.submit("no-such-challenge", "i = 9", "Idempotency-Key", key);

        Answer again = client.submit("no-such-challenge", "i = 9", "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(422);
        assertThat(again.header(REPLAYED)).hasValue("true");
        assertThat(again.header("Content-Type")).hasValue("application/problem+json");
        assertSameAnswer(again, first);
    }

    /** The process died between the commit and the answer: the row knows what was made, not what was answered. */
    @Test
    void findsWhatWasMadeBeforeACrash() {
        Answer first = submit("i = 10");
        await().until(() ->
                client.get(first.header("Location").orElseThrow()).at("/status").equals("finished"));
        forgetAnswers();

        Answer retry = submit("i = 10");

        assertThat(retry.status()).isEqualTo(202);
        assertThat(retry.header("Location")).isEqualTo(first.header("Location"));
        assertThat(retry.header(REPLAYED)).hasValue("true");
        assertThat(retry.at("/id")).isEqualTo(first.at("/id"));
        assertThat(retry.at("/status")).as("as it is now").isEqualTo("finished");
        assertThat(submissions()).isOne();
        assertSameAnswer(submit("i = 10"), retry);
    }

    /** The database took the submission and failed at its answer: the client has that, and a second try finds the submission. */
    @Test
    @Tag("sqlite")
    void answersThoughTheAnswerCannotBeKeptAndMakesNoSecondOne() {
        run(
                "create trigger no_room before update of answer on idempotency_keys when new.answer is not null begin select raise(abort, 'full'); end");
        Answer first;
        Answer second;
        try {
            first = submit("i = 18");
            second = submit("i = 18");
        } finally {
            run("drop trigger no_room");
        }

        assertThat(List.of(first.status(), second.status(), submit("i = 18").status()))
                .containsOnly(202);
        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(second.header(REPLAYED)).hasValue("true");
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(submissions()).isOne();
    }

    @Test
    void findsWhatAnotherNodeMadeOnceThatIsDead() {
        Answer first = submit("i = 11");
        forgetAnswers();
        run("update idempotency_keys set node = 'elsewhere' where api_key = '%s'".formatted(keyId()));
        assertThat(submit("i = 11").status()).isEqualTo(409);
        run("update idempotency_keys set claimed_at = claimed_at - 60000 where api_key = '%s'".formatted(keyId()));

        assertThat(submit("i = 11").at("/id")).isEqualTo(first.at("/id"));
        assertThat(submissions()).isOne();
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() throws Exception {
        Callable<Answer> request = () -> submit("i = 12");
        List<Answer> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            answers = clients.invokeAll(Stream.generate(() -> request).limit(16).toList()).stream()
                    .map(IdempotencyTest::get)
                    .toList();
        }

        assertThat(answers).extracting(Answer::status).isSubsetOf(202, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 202).map(answer -> answer.at("/id")))
                .isNotEmpty()
                .containsOnly(submit("i = 12").at("/id"));
        assertThat(submissions()).isOne();
    }

    @Test
    void keepsNoAnswerThatInvitesToTryAgain() {
        SCRIPT.hold("i = 13");
        String path = submit("i = 13").header("Location").orElseThrow();
        String other = UUID.randomUUID().toString();
        assertThat(client.post(path + "/regrade", "", "Idempotency-Key", other).status())
                .isEqualTo(409);
        SCRIPT.release("i = 13");
        await().until(() -> client.get(path).at("/status").equals("finished"));

        Answer regrade = client.post(path + "/regrade", "", "Idempotency-Key", other);

        assertThat(regrade.status()).as("%s", regrade).isEqualTo(202);
        assertThat(regrade.header(REPLAYED)).isEmpty();
    }

    @Test
    void gradesAgainOnceToo() {
        String path = submit("i = 14", "Prefer", "wait=20").header("Location").orElseThrow();
        String other = UUID.randomUUID().toString();
        Answer first = client.post(path + "/regrade", "", "Idempotency-Key", other, "Prefer", "wait=20");
        forgetAnswers();

        Answer retry = client.post(path + "/regrade", "", "Idempotency-Key", other);

        assertThat(retry.at("/id")).isEqualTo(first.at("/id")).startsWith("reg_");
        assertThat(client.get(path + "/regrades").json().get("items").size()).isOne();
    }

    @Test
    void refusesABodyThatIsTooLargeAndKeepsTheKeyFree() {
        Answer refused = client.post("/v1/submissions", "x".repeat((1 << 20) + 1), "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(submit("i = 15").status()).isEqualTo(202);
    }

    @Test
    void asksForTheApiKeyFirst() {
        assertThat(submit(client.with(null), key, "i = 16").status()).isEqualTo(401);
    }

    @Test
    void keepsAnswersSealed() {
        submit("i = 'canary'", "Prefer", "wait=20");

        assertThat(database.sql("select headers || answer || idem_key from idempotency_keys where api_key = :key")
                        .param("key", keyId())
                        .query(String.class)
                        .single())
                .contains("/v1/submissions/sub_")
                .doesNotContain("printed by", "add-two", key);
    }

    @Test
    void isErasedWithItsCandidate() {
        client.submit("add-two", "i = 17", Map.of("candidate", "Ada"), "Idempotency-Key", key);

        client.send("DELETE", "/v1/candidates/Ada", BodyPublishers.noBody(), new String[0]);

        assertThat(database.sql("select count(*) from idempotency_keys where api_key = :key")
                        .param("key", keyId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Answer submit(String source, String... headers) {
        return submit(client, key, source, headers);
    }

    private static Answer submit(Client client, String idempotencyKey, String source, String... headers) {
        return client.submit(
                "add-two",
                source,
                Stream.concat(Stream.of("Idempotency-Key", idempotencyKey), Stream.of(headers))
                        .toArray(String[]::new));
    }

    private static void assertSameAnswer(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        for (String header : List.of("Location", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    private void forgetAnswers() {
        run("update idempotency_keys set status = null, headers = null, answer = null where api_key = '%s'"
                .formatted(keyId()));
    }

    private String keyId() {
        return String.valueOf(client.key()).substring("grader_".length(), "grader_".length() + 16);
    }

    private int submissions() {
        return database.sql("select count(*) from submissions where tenant = :tenant")
                .param("tenant", tenant)
                .query(Integer.class)
                .single();
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
