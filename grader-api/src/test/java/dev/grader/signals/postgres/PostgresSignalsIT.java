package dev.grader.signals.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.postgres.PostgresDatabase;
import dev.grader.postgres.PostgresFixture;
import dev.grader.postgres.PostgresServer;
import dev.grader.signals.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresSignalsIT {
    private static final String JOB = "sub_01a2047b-699f-73d3-9824-d5872fe6121e";
    private static final String LOOK = "ENDED ";

    private final List<PostgresSignals> nodes = new ArrayList<>();

    /** A node, and all that it hears; it is listening already. */
    private final class Node {
        final List<String> heard = new CopyOnWriteArrayList<>();
        final PostgresSignals signals;

        Node(PostgresDatabase database) {
            signals = new PostgresSignals(database.source(), database.client());
            signals.listen((signal, job) -> heard.add(signal + " " + job));
            signals.start();
            nodes.add(signals);
            await().atMost(Duration.ofSeconds(30)).until(() -> heard.contains(LOOK));
            heard.clear();
        }
    }

    @AfterEach
    void stop() {
        nodes.forEach(PostgresSignals::stop);
    }

    @Test
    void tellEveryNodeOnce() {
        PostgresDatabase database = PostgresFixture.newDatabase();
        var sending = new Node(database);
        var listening = new Node(database);

        sending.signals.send(Signal.ENDED, JOB);
        sending.signals.send(Signal.CANCELLED, JOB);

        assertThat(sending.heard).containsExactly("ENDED " + JOB, "CANCELLED " + JOB);
        await().until(() -> listening.heard.size() == 2);
        assertThat(listening.heard).containsExactly("ENDED " + JOB, "CANCELLED " + JOB);
        // Once more, and back: were anything told twice, it would have come before.
        listening.signals.send(Signal.WORK, "");
        await().until(() -> sending.heard.contains("WORK "));
        assertThat(sending.heard).hasSize(3);
        assertThat(listening.heard).hasSize(3);
    }

    @Test
    void tellOfMuchWorkInFewMessages() {
        PostgresDatabase database = PostgresFixture.newDatabase();
        var sending = new Node(database);
        var listening = new Node(database);

        for (int number = 0; number < 5000; number++) {
            sending.signals.send(Signal.WORK, "");
        }
        sending.signals.send(Signal.ENDED, JOB);

        await().until(() -> listening.heard.contains("ENDED " + JOB));
        assertThat(listening.heard).contains("WORK ").hasSizeLessThan(500);
    }

    @Test
    void comeAllAtOnceAndNoneIsLost() {
        PostgresDatabase database = PostgresFixture.newDatabase();
        var sending = new Node(database);
        var listening = new Node(database);

        for (int number = 0; number < 2000; number++) {
            sending.signals.send(Signal.ENDED, "sub_" + Integer.toHexString(number));
        }

        await().until(() -> listening.heard.size() >= 2000);
        assertThat(listening.heard).hasSize(2000).doesNotHaveDuplicates();
    }

    @Test
    void ignoreWhatOthersNotify() {
        PostgresDatabase database = PostgresFixture.newDatabase();
        var listening = new Node(database);
        var sending = new Node(database);

        for (String payload :
                List.of("", "x".repeat(7999), "WORK", "'; drop table submissions; --", "\u202e\u001b[2J")) {
            database.client()
                    .sql("select count(pg_notify('grader', :payload))")
                    .param("payload", payload)
                    .query(Long.class)
                    .single();
        }
        sending.signals.send(Signal.ENDED, JOB);

        await().until(() -> listening.heard.contains("ENDED " + JOB));
        assertThat(listening.heard).containsExactly("ENDED " + JOB);
    }

    /** It cannot know what was sent meanwhile, so it has everybody look. */
    @Test
    void lookOnceTheyHearAgain() {
        try (var server = PostgresServer.start()) {
            PostgresDatabase database = server.newDatabase();
            var listening = new Node(database);

            server.kill();
            server.startAgain();

            await().atMost(Duration.ofMinutes(1)).until(() -> listening.heard.contains(LOOK));
            assertThat(listening.heard).contains("WORK ");
            var sending = new Node(database);
            sending.signals.send(Signal.ENDED, JOB);
            await().until(() -> listening.heard.contains("ENDED " + JOB));
            stop();
            nodes.clear();
        }
    }
}
