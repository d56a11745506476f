package dev.grader.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.grader.EmptyDatabase;
import dev.grader.SteppedClock;
import dev.grader.metrics.WebhookMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** On a real database, by a clock that is stepped, with a server that answers as it is told. */
@Tag("service")
class CourierTest {
    private static final String WEBHOOK = "wh_1";
    private static final Outcome OK = new Outcome.Answered(204, Duration.ZERO, "");
    private static final Outcome BROKEN = new Outcome.Answered(500, Duration.ZERO, "oops");

    private final SteppedClock clock = new SteppedClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Vault vault = new Vault(new byte[32]);
    private final Secret secret = Secret.random();
    private final List<Map<String, String>> sent = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private Outcome answer = OK;

    @TempDir
    Path folder;

    private @Nullable EmptyDatabase opened;
    private JdbcClient client = JdbcClient.create(new SingleConnectionDataSource());
    private Deliveries deliveries = new Deliveries(client, TransactionOperations.withoutTransaction(), vault, clock);
    private TransactionOperations transactions = TransactionOperations.withoutTransaction();
    private Courier courier = courier(new WebhookMeters(new SimpleMeterRegistry(), client, clock));

    @BeforeEach
    void open() {
        opened = new EmptyDatabase(folder, 2);
        client = opened.client();
        transactions = opened.transactions();
        deliveries = new Deliveries(client, transactions, vault, clock);
        courier = courier(new WebhookMeters(registry, client, clock));
        addWebhook(WEBHOOK);
    }

    private Courier courier(WebhookMeters meters) {
        Sender server = (url, headers, body) -> {
            sent.add(headers);
            return answer;
        };
        return new Courier(deliveries, server, new Schedule(() -> 0), meters, clock);
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void triesTenTimesByTheScheduleAndThenNoMore() throws Exception {
        answer = BROKEN;
        addMessage("msg_1", WEBHOOK);
        Instant start = clock.instant();
        var times = new ArrayList<Duration>();

        for (int second = 0; second < Duration.ofDays(5).toSeconds(); second += 5) {
            if (round() > 0) {
                times.add(Duration.between(start, clock.instant()));
            }
            clock.step(Duration.ofSeconds(5));
        }

        assertThat(times)
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 5L, 305L, 2105L, 9305L, 27305L, 63305L, 113705L, 185705L, 272105L);
        assertThat(state("msg_1")).isEqualTo("failed");
        assertThat(outcomes("retried")).isEqualTo(9);
        assertThat(outcomes("given_up")).isEqualTo(1);
        assertThat(sent).allSatisfy(headers -> assertThat(headers).containsEntry("webhook-id", "msg_1"));
        assertThat(String.join(" ", signatures()))
                .as("signed anew, with the time of the try")
                .isEqualTo(new Webhook(secret.text())
                        .sign("msg_1", start.plusSeconds(272105).getEpochSecond(), "{}"));
        assertThat(errors("msg_1")).hasSize(10).containsOnly("It answered 500: oops");
    }

    @Test
    void isDoneOnceItIsTaken() {
        addMessage("msg_1", WEBHOOK);

        assertThat(round()).isOne();

        assertThat(state("msg_1")).isEqualTo("delivered");
        clock.step(Duration.ofDays(2));
        assertThat(round()).isZero();
        assertThat(outcomes("delivered")).isEqualTo(1);
    }

    @Test
    void leavesAServerAloneForAsLongAsItAsks() {
        answer = new Outcome.Answered(429, Duration.ofMinutes(3), "");
        addMessage("msg_1", WEBHOOK);
        round();

        clock.step(Duration.ofMinutes(3).minusMillis(1));
        assertThat(round()).isZero();
        clock.step(Duration.ofMillis(1));
        assertThat(round()).isOne();
    }

    @Test
    void disablesWhatIsGoneAndKeepsTheRestForAReplay() {
        answer = new Outcome.Answered(410, Duration.ZERO, "");
        addMessage("msg_1", WEBHOOK);
        addMessage("msg_2", "wh_other");
        addWebhook("wh_other");
        addLater("msg_3", WEBHOOK, Duration.ofMinutes(1));
        courier.deliver(deliveries.take(WEBHOOK, 1).getFirst(), stopping::get);

        assertThat(disabledBecause(WEBHOOK)).isEqualTo("gone");
        assertThat(state("msg_1")).isEqualTo("failed");
        assertThat(state("msg_3")).isEqualTo("failed");
        assertThat(state("msg_2")).as("another's").isEqualTo("pending");
        assertThat(deliveries.due()).extracting(Deliveries.Due::webhook).containsExactly("wh_other");
    }

    @Test
    void disablesWhatHasFailedForFiveDaysWithoutTakingAnything() {
        answer = BROKEN;
        addMessage("msg_1", WEBHOOK);
        round();
        clock.step(Duration.ofDays(5).minusMillis(1));
        addMessage("msg_2", WEBHOOK);
        round();
        assertThat(disabledBecause(WEBHOOK)).isEqualTo("enabled");

        clock.step(Duration.ofMinutes(1));
        round();

        assertThat(disabledBecause(WEBHOOK)).isEqualTo("failing");
    }

    @Test
    void forgetsFailuresOnceAMessageIsTaken() {
        answer = BROKEN;
        addMessage("msg_1", WEBHOOK);
        round();
        clock.step(Duration.ofDays(4));
        answer = OK;
        round();
        answer = BROKEN;
        clock.step(Duration.ofDays(4));
        addMessage("msg_2", WEBHOOK);
        round();

        assertThat(disabledBecause(WEBHOOK)).isEqualTo("enabled");
    }

    @Test
    void ofTwoThatTakeOneHasEach() {
        for (int number = 0; number < 10; number++) {
            addMessage("msg_" + number, WEBHOOK);
        }
        var other = new Deliveries(client, transactions, vault, clock);

        List<Parcel> mine = deliveries.take(WEBHOOK, 6);
        List<Parcel> theirs = other.take(WEBHOOK, 6);

        assertThat(mine).hasSize(6);
        assertThat(theirs).hasSize(4).doesNotContainAnyElementsOf(mine);
        assertThat(other.due()).isEmpty();
    }

    @Test
    void isSentByAnotherWhenWhoeverHeldItDied() {
        addMessage("msg_1", WEBHOOK);
        Parcel lost = deliveries.take(WEBHOOK, 1).getFirst();
        assertThat(deliveries.due()).isEmpty();

        clock.step(Deliveries.LEASE.plusMillis(1));
        answer = BROKEN;
        assertThat(round()).isOne();
        assertThat(state("msg_1")).isEqualTo("pending");

        // Back from the dead, with an answer that is nobody's any more.
        answer = OK;
        courier.deliver(lost, stopping::get);
        assertThat(state("msg_1")).isEqualTo("pending");
        assertThat(errors("msg_1")).hasSize(1);
    }

    @Test
    void countsNothingAgainstAServerThatIsCutOffByTheStop() {
        answer = new Outcome.Unanswered("The connection broke.");
        addMessage("msg_1", WEBHOOK);
        stopping.set(true);
        round();

        assertThat(errors("msg_1")).isEmpty();
        assertThat(deliveries.due())
                .as("at once, without waiting for the lease")
                .hasSize(1);
    }

    @Test
    void sendsNothingToWhatIsDisabledOrDeleted() {
        addMessage("msg_1", WEBHOOK);
        Parcel parcel = deliveries.take(WEBHOOK, 1).getFirst();
        client.sql("update webhooks set enabled = false").update();

        courier.deliver(parcel, stopping::get);

        assertThat(sent).isEmpty();
        client.sql("delete from webhooks").update();
        clock.step(Duration.ofMinutes(5));
        assertThat(deliveries.due()).isEmpty();
    }

    @Test
    void signsWithTheSecretBeforeUntilItsTimeIsOver() {
        client.sql("update webhooks set old_secret = :old, old_secret_until = :until")
                .param("old", vault.seal(Secret.random(), WEBHOOK))
                .param("until", clock.millis() + 1000)
                .update();
        addMessage("msg_1", WEBHOOK);
        round();
        assertThat(signatures()).hasSize(2);

        clock.step(Duration.ofSeconds(1));
        addMessage("msg_2", WEBHOOK);
        round();
        assertThat(signatures()).hasSize(1);
    }

    @Test
    void deletesWhatWasKeptLongEnoughAndNothingThatIsStillToBeSent() {
        addMessage("msg_done", WEBHOOK);
        round();
        addLater("msg_waiting", WEBHOOK, Duration.ofDays(40));
        addMessage("msg_orphaned", "wh_deleted");
        clock.step(Duration.ofDays(30).plusMillis(1));
        addMessage("msg_young", WEBHOOK);

        assertThat(deliveries.forget(clock.instant().minus(Duration.ofDays(30))))
                .isFalse();

        assertThat(client.sql("select id from webhook_messages order by id")
                        .query(String.class)
                        .list())
                .containsExactly("msg_waiting", "msg_young");
        assertThat(errors("msg_done")).isEmpty();
    }

    @Test
    void tellsHowLateTheOldestIs() {
        assertThat(lag()).isZero();
        addMessage("msg_1", WEBHOOK);
        addLater("msg_2", WEBHOOK, Duration.ofDays(1));
        clock.step(Duration.ofSeconds(90));
        assertThat(lag()).isEqualTo(90);

        round();
        clock.step(Duration.ofSeconds(1));
        assertThat(lag()).isZero();

        client.sql("drop table webhook_attempts").update();
        client.sql("drop table webhook_messages").update();
        clock.step(Duration.ofSeconds(1));
        assertThat(lag()).isNaN();
    }

    /** Returns how many were sent. */
    private int round() {
        int before = sent.size();
        for (Deliveries.Due due : deliveries.due()) {
            deliveries.take(due.webhook(), 10).forEach(parcel -> courier.deliver(parcel, stopping::get));
        }
        return sent.size() - before;
    }

    /** Of the message that was sent last. */
    private List<String> signatures() {
        return List.of(sent.getLast().getOrDefault("webhook-signature", "").split(" ", -1));
    }

    private void addWebhook(String id) {
        client.sql("""
                        insert into webhooks
                          (id, tenant, api_key, test, url, events, enabled, secret, version, created_at, updated_at)
                        values (:id, :tenant, 'key', false, 'https://a.example/', 'submission.finished', true, :secret, 1, 0, 0)
                        """)
                .param("id", id)
                .param("tenant", EmptyDatabase.TENANT)
                .param("secret", vault.seal(secret, id))
                .update();
    }

    private void addMessage(String id, String webhook) {
        addLater(id, webhook, Duration.ZERO);
    }

    private void addLater(String id, String webhook, Duration wait) {
        client.sql("""
                        insert into webhook_messages (id, webhook, type, body, state, tries, due_at, created_at)
                        values (:id, :webhook, 'submission.finished', '{}', 'pending', 0, :due, :now)
                        """)
                .param("id", id)
                .param("webhook", webhook)
                .param("due", clock.millis() + wait.toMillis())
                .param("now", clock.millis())
                .update();
    }

    private String state(String message) {
        return client.sql("select state from webhook_messages where id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }

    private List<String> errors(String message) {
        return client.sql("select coalesce(error, '') from webhook_attempts where message = :id order by number")
                .param("id", message)
                .query(String.class)
                .list();
    }

    private String disabledBecause(String webhook) {
        return client.sql("select coalesce(disabled_because, 'enabled') from webhooks where id = :id")
                .param("id", webhook)
                .query(String.class)
                .single();
    }

    private double outcomes(String outcome) {
        return registry.get("grader.webhook.deliveries")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private double lag() {
        return registry.get("grader.webhook.lag").gauge().value();
    }
}
