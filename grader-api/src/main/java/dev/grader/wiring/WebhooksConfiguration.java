package dev.grader.wiring;

import dev.grader.access.Pepper;
import dev.grader.audit.Audit;
import dev.grader.figures.TestCounts;
import dev.grader.metrics.WebhookMeters;
import dev.grader.signals.Signals;
import dev.grader.submissions.Outbox;
import dev.grader.webhooks.Replays;
import dev.grader.webhooks.TransactionalOutbox;
import dev.grader.webhooks.Webhooks;
import dev.grader.webhooks.delivery.Courier;
import dev.grader.webhooks.delivery.Deliveries;
import dev.grader.webhooks.delivery.Dispatcher;
import dev.grader.webhooks.delivery.HttpSender;
import dev.grader.webhooks.delivery.Vault;
import dev.grader.webhooks.guard.Names;
import dev.grader.webhooks.guard.UrlGuard;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Webhooks: written wherever something ends, sent by the nodes that serve the API, since a worker reaches nobody. */
@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {
    /** What ends is told to clients and counted, both in the transaction in which it ends. */
    @Bean
    Outbox outbox(JdbcClient database, Clock clock, TestCounts counts) {
        Outbox messages = new TransactionalOutbox(database, clock);
        return (what, submission, regrade) -> {
            messages.note(what, submission, regrade);
            counts.note(what, submission, regrade);
        };
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    UrlGuard urlGuard(GraderProperties properties) {
        return new UrlGuard(properties.webhooks().allowed(), Names.SYSTEM);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    Vault vault(Pepper pepper) {
        return new Vault(pepper.key("webhooks"));
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    Webhooks webhooks(
            JdbcClient database,
            Clock clock,
            UrlGuard guard,
            Vault vault,
            Audit audit,
            TransactionOperations transactions) {
        return new Webhooks(database, clock, guard, vault, audit, transactions);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    Replays replays(
            Webhooks webhooks,
            JdbcClient database,
            Clock clock,
            Audit audit,
            TransactionOperations transactions,
            Dispatcher dispatcher) {
        return new Replays(webhooks, database, clock, audit, transactions, dispatcher::wake);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    Deliveries deliveries(JdbcClient database, TransactionOperations transactions, Vault vault, Clock clock) {
        return new Deliveries(database, transactions, vault, clock);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    HttpSender webhookSender(UrlGuard guard, Clock clock) {
        return new HttpSender(guard, clock);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    WebhookMeters webhookMeters(MeterRegistry registry, JdbcClient database, Clock clock) {
        return new WebhookMeters(registry, database, clock);
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    Dispatcher dispatcher(
            Deliveries deliveries,
            HttpSender sender,
            WebhookMeters meters,
            Signals signals,
            GraderProperties properties,
            Clock clock) {
        var dispatcher = new Dispatcher(
                deliveries,
                new Courier(deliveries, sender, meters, clock),
                properties.webhooks().kept(),
                clock);
        signals.listen(dispatcher);
        return dispatcher;
    }
}
