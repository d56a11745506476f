package dev.grader.bench.sections;

import dev.grader.bench.subject.BenchException;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Commands;
import dev.grader.bench.subject.Docker;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server in a container, at a free port of this machine, gone when it is closed.
 *
 * @param container its id
 * @param port of this machine
 * @param password of the user {@code grader}
 */
record Postgres(String container, int port, String password) implements AutoCloseable {
    private static final String IMAGE = "grader-postgres";
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LOOKS = 600;

    static Postgres start(Cleanup cleanup) {
        String password = UUID.randomUUID().toString();
        String container = Commands.run(
                "docker",
                "run",
                "--detach",
                "--publish",
                "127.0.0.1::5432",
                "--env",
                "POSTGRES_USER=grader",
                "--env",
                "POSTGRES_PASSWORD=" + password,
                IMAGE);
        cleanup.add(() -> Docker.remove(container));
        String published = Commands.run("docker", "port", container, "5432/tcp")
                .lines()
                .findFirst()
                .orElse("");
        int port = Integer.parseInt(published.substring(published.lastIndexOf(':') + 1));
        Postgres postgres = new Postgres(container, port, password);
        postgres.waitUntilReady();
        return postgres;
    }

    /** What a service is given to use it. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_PROFILES_ACTIVE",
                "postgres",
                "GRADER_DATABASE_URL",
                "jdbc:postgresql://localhost:%d/grader".formatted(port),
                "GRADER_DATABASE_USER",
                "grader",
                "GRADER_DATABASE_PASSWORD",
                password);
    }

    @Override
    public void close() {
        Docker.remove(container);
    }

    private void waitUntilReady() {
        for (int look = 0; look < LOOKS; look++) {
            try {
                Commands.run("docker", "exec", container, "pg_isready", "--quiet", "--host=127.0.0.1");
                return;
            } catch (BenchException notYet) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new BenchException("PostgreSQL was not ready in two minutes: see docker logs " + container + ".");
    }
}
