package dev.grader.signals.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.postgres.PostgresDatabase;
import dev.grader.postgres.PostgresFixture;
import dev.grader.postgres.PostgresServer;
import dev.grader.signals.Signal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class PostgresSignalsIT {
    private static final String JOB = "sub_01a2047b-699f-73d3-9824-d5872fe6121e";
    private static final String LOOK = "ENDED ";

    private final List<PostgresSignals> nodes = new ArrayList<>();

    /** A node, and all that it hears; it is listening already. */
    private final class Node {
        final List<String> heard = new CopyOnWriteArrayList<>();
        final PostgresSignals signals;

        Node(PostgresDatabase database) {
            this(database, database.source());
        }

        Node(PostgresDatabase database, DataSource forSending) {
            signals = new PostgresSignals(database.source(), JdbcClient.create(forSending));
            signals.listen((signal, job) -> heard.add(signal + " " + job));
            nodes.add(signals);
            signals.start();
            // It has just read what it has: nothing was missed.
            assertThat(heard).containsExactly("WORK ", LOOK);
            heard.clear();
        }
    }

    /** A way to the database that can be cut. */
    private static final class Cut extends DelegatingDataSource {
        final AtomicBoolean cut = new AtomicBoolean(true);
        final AtomicInteger tries = new AtomicInteger();

        Cut(PostgresDatabase database) {
            super(database.source());
        }

        @Override
        public Connection getConnection() throws SQLException {
            tries.incrementAndGet();
            if (cut.get()) {
                throw new SQLException("The database is away.");
            }
            return super.getConnection();
        }
    }

    @AfterEach
    void stop() {
        nodes.forEach(PostgresSignals::close);
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
    void tellLaterWhatTheyCouldNotTellAtOnce() {
        PostgresDatabase database = PostgresFixture.newDatabase();
        var way = new Cut(database);
        var sending = new Node(database, way);
        var listening = new Node(database);

        sending.signals.send(Signal.CANCELLED, JOB);
        sending.signals.send(Signal.CHALLENGES, "");
        await().until(() -> way.tries.get() > 1);
        assertThat(listening.heard).isEmpty();
        way.cut.set(false);

        await().until(() -> listening.heard.size() == 2);
        assertThat(listening.heard).containsExactly("CANCELLED " + JOB, "CHALLENGES ");
    }

    @Test
    void haveOthersLookWhereMoreWaitsThanIsKept() {
        PostgresDatabase database = PostgresFixture.newDatabase();
        var way = new Cut(database);
        var sending = new Node(database, way);
        var listening = new Node(database);

        for (int number = 0; number <= Sender.MOST; number++) {
            sending.signals.send(Signal.ENDED, "sub_" + Integer.toHexString(number));
        }
        // What is on its way when the last is added fails, and is put back before the next try.
        int tries = way.tries.get();
        await().until(() -> way.tries.get() > tries + 1);
        way.cut.set(false);

        await().until(() -> listening.heard.size() == Sender.MOST);
        assertThat(listening.heard)
                .contains(LOOK, "ENDED sub_" + Integer.toHexString(Sender.MOST))
                .doesNotContain("ENDED sub_0");
    }

    @Test
    void tellBeforeTheyGoWhatWaitsToBeTold() {
        PostgresDatabase database = PostgresFixture.newDatabase();
        var sending = new Node(database);
        var listening = new Node(database);

        for (int number = 0; number < 100; number++) {
            sending.signals.send(Signal.ENDED, "sub_" + Integer.toHexString(number));
        }
        sending.signals.close();

        await().until(() -> listening.heard.size() == 100);
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

            // The last of them.
            await().atMost(Duration.ofMinutes(1)).until(() -> listening.heard.contains("CHALLENGES "));
            assertThat(listening.heard).containsExactly("WORK ", LOOK, "CANCELLED ", "CHALLENGES ");
            var sending = new Node(database);
            sending.signals.send(Signal.ENDED, JOB);
            await().until(() -> listening.heard.contains("ENDED " + JOB));
            stop();
            nodes.clear();
        }
    }
}
