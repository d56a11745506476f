package dev.grader.webhooks.delivery;

import dev.grader.EmptyDatabase;
import dev.grader.SteppedClock;
import dev.grader.metrics.WebhookMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** On a real database, by a clock that is stepped, with a server that answers as it is told. */
@Tag("service")
abstract class SteppedDeliveries {
    static final String WEBHOOK = "wh_1";
    static final Outcome OK = new Outcome.Answered(204, Duration.ZERO, "");
    static final Outcome BROKEN = new Outcome.Answered(500, Duration.ZERO, "oops");

    final SteppedClock clock = new SteppedClock();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Vault vault = new Vault(new byte[32]);
    final Secret secret = Secret.random();
    final List<Map<String, String>> sent = new ArrayList<>();
    final AtomicBoolean stopping = new AtomicBoolean();
    Outcome answer = OK;

    @TempDir
    Path folder;

    @Nullable
    EmptyDatabase opened;

    JdbcClient client = JdbcClient.create(new SingleConnectionDataSource());
    Deliveries deliveries = new Deliveries(client, TransactionOperations.withoutTransaction(), vault, clock);
    TransactionOperations transactions = TransactionOperations.withoutTransaction();
    Courier courier = courier(new WebhookMeters(new SimpleMeterRegistry(), client, clock));

    @BeforeEach
    void open() {
        opened = new EmptyDatabase(folder, 2);
        client = opened.client();
        transactions = opened.transactions();
        deliveries = new Deliveries(client, transactions, vault, clock);
        courier = courier(new WebhookMeters(registry, client, clock));
        addWebhook(WEBHOOK);
    }

    Courier courier(WebhookMeters meters) {
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

    /** Returns how many were sent. */
    int round() {
        int before = sent.size();
        for (Deliveries.Due due : deliveries.due()) {
            deliveries.take(due.webhook(), 10).forEach(parcel -> courier.deliver(parcel, stopping::get));
        }
        return sent.size() - before;
    }

    /** Of the message that was sent last. */
    List<String> signatures() {
        return List.of(sent.getLast().getOrDefault("webhook-signature", "").split(" ", -1));
    }

    void addWebhook(String id) {
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

    void addMessage(String id, String webhook) {
        addLater(id, webhook, Duration.ZERO);
    }

    void addLater(String id, String webhook, Duration wait) {
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

    String state(String message) {
        return client.sql("select state from webhook_messages where id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }

    List<String> errors(String message) {
        return client.sql("select coalesce(error, '') from webhook_attempts where message = :id order by number")
                .param("id", message)
                .query(String.class)
                .list();
    }

    String disabledBecause(String webhook) {
        return client.sql("select coalesce(disabled_because, 'enabled') from webhooks where id = :id")
                .param("id", webhook)
                .query(String.class)
                .single();
    }

    double outcomes(String outcome) {
        return registry.get("grader.webhook.deliveries")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    double lag() {
        return registry.get("grader.webhook.lag").gauge().value();
    }
}
