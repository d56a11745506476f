package dev.grader.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.EmptyDatabase;
import dev.grader.metrics.WebhookMeters;
import dev.grader.signals.Signal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several at work on one database, with servers that take, or hang. */
@Tag("service")
class DispatcherTest {
    private static final Outcome TAKEN = new Outcome.Answered(204, Duration.ZERO, "");
    private static final String GOOD = "https://good.example/";
    private static final String HANGING = "https://hanging.example/";

    private final Clock clock = Clock.systemUTC();
    private final Vault vault = new Vault(new byte[32]);
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);

    @TempDir
    Path folder;

    /** What was committed before they were there, too: as after a crash. */
    @Test
    void sendEachMessageOnceHoweverManyLook() throws InterruptedException {
        try (var database = new EmptyDatabase(folder, 4)) {
            List<String> ids = messages(database, "wh_good", GOOD, 100);
            var all = new CountDownLatch(ids.size());
            Dispatcher first = dispatcher(database, all);
            Dispatcher second = dispatcher(database, all);

            first.start();
            second.start();

            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
            first.stop();
            second.stop();
            assertThat(sent).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(count(database, "state = 'delivered'")).isEqualTo(100);
            assertThat(count(database, "id in (select message from webhook_attempts where number > 1)"))
                    .isZero();
        }
    }

    @Test
    void sendToOthersWhileOneHangs() throws InterruptedException {
        try (var database = new EmptyDatabase(folder, 4)) {
            messages(database, "wh_a_hanging", HANGING, 200);
            List<String> good = messages(database, "wh_good", GOOD, 50);
            var all = new CountDownLatch(good.size());
            Dispatcher dispatcher = dispatcher(database, all);

            dispatcher.start();

            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
            dispatcher.stop();
            assertThat(sent).containsExactlyInAnyOrderElementsOf(good);
            assertThat(count(database, "webhook = 'wh_a_hanging' and lease is not null"))
                    .as("cut off by the stop, and given back")
                    .isZero();
            assertThat(count(database, "webhook = 'wh_a_hanging' and state = 'pending' and tries = 0"))
                    .isEqualTo(200);
        }
    }

    @Test
    void beginAgainAfterAStop() throws InterruptedException {
        try (var database = new EmptyDatabase(folder, 4)) {
            var all = new CountDownLatch(1);
            Dispatcher dispatcher = dispatcher(database, all);
            dispatcher.start();
            dispatcher.stop();
            dispatcher.start();

            List<String> ids = messages(database, "wh_good", GOOD, 1);
            dispatcher.heard(Signal.ENDED, "sub_1");

            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
            dispatcher.stop();
            assertThat(sent).containsExactlyElementsOf(ids);
        }
    }

    private Dispatcher dispatcher(EmptyDatabase database, CountDownLatch all) {
        var deliveries = new Deliveries(database.client(), database.transactions(), vault, clock);
        Sender server = (url, headers, body) -> {
            if (url.equals(HANGING)) {
                hang();
                return new Outcome.Unanswered("Cut off.");
            }
            sent.add(headers.getOrDefault("webhook-id", ""));
            all.countDown();
            return TAKEN;
        };
        var meters = new WebhookMeters(new SimpleMeterRegistry(), database.client(), clock);
        return new Dispatcher(deliveries, new Courier(deliveries, server, meters, clock), Duration.ofDays(30), clock);
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> messages(EmptyDatabase database, String webhook, String url, int number) {
        database.client()
                .sql("""
                        insert into webhooks
                          (id, tenant, api_key, test, url, events, enabled, secret, version, created_at, updated_at)
                        values (:id, :tenant, 'key', false, :url, 'submission.finished', true, :secret, 1, 0, 0)
                        """)
                .param("id", webhook)
                .param("tenant", EmptyDatabase.TENANT)
                .param("url", url)
                .param("secret", vault.seal(Secret.random(), webhook))
                .update();
        var ids = new ArrayList<>(IntStream.range(0, number)
                .mapToObj(index -> webhook + "-" + index)
                .toList());
        database.transactions()
                .executeWithoutResult(transaction -> ids.forEach(id -> database.client()
                        .sql("""
                        insert into webhook_messages (id, webhook, type, body, state, tries, due_at, created_at)
                        values (:id, :webhook, 'submission.finished', '{}', 'pending', 0, 1, :now)
                        """)
                        .param("id", id)
                        .param("webhook", webhook)
                        .param("now", clock.millis())
                        .update()));
        return ids;
    }

    private static int count(EmptyDatabase database, String condition) {
        return database.client()
                .sql("select count(*) from webhook_messages where " + condition)
                .query(Integer.class)
                .single();
    }
}
