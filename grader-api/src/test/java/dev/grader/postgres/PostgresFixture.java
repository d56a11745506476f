package dev.grader.postgres;

/**
 * One server for all tests of a JVM, started when it is first asked for and removed with the JVM, by Testcontainers. Tests that stop
 * their server start a {@link PostgresServer} of their own. Thread-safe.
 */
public final class PostgresFixture {
    private PostgresFixture() {}

    /** An empty one. */
    public static PostgresDatabase newDatabase() {
        return Shared.SERVER.newDatabase();
    }

    /** Made when first touched, by one thread. */
    private static final class Shared {
        private static final PostgresServer SERVER = PostgresServer.start();
    }
}
