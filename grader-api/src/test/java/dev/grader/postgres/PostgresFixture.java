package dev.grader.postgres;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One server for all tests of a JVM, started when it is first asked for and removed with the JVM. Tests that stop their server start
 * a {@link PostgresServer} of their own. Thread-safe.
 */
public final class PostgresFixture {
    private PostgresFixture() {}

    /** An empty one. */
    public static PostgresDatabase newDatabase() {
        return Shared.SERVER.newDatabase();
    }

    /** Made when first touched, by one thread. */
    private static final class Shared {
        private static final Duration PATIENCE = Duration.ofSeconds(20);
        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            PostgresServer server = PostgresServer.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAfterItsClients(server)));
            return server;
        }

        /** Services that tests have left open stop at the same moment; they would wait long for a database that is gone. */
        private static void closeAfterItsClients(PostgresServer server) {
            try (server) {
                await().atMost(PATIENCE).until(() -> server.clients() == 0);
            } catch (ConditionTimeoutException late) {
                System.err.println("PostgreSQL is stopped though somebody still uses it");
            }
        }
    }
}
