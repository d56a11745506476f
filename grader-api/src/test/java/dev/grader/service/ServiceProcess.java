package dev.grader.service;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.FirstKey;
import dev.grader.access.Keys;
import dev.grader.access.Pepper;
import dev.grader.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

/** What is in the jar, running. Not thread-safe. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path data;
    private final int port;

    private ServiceProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Where this project's own folder is. */
    public static Path house() {
        return Path.of(requireNonNull(System.getProperty("grader.house"), "the system property grader.house"));
    }

    /** Starts the service on this data folder, with {@link OneChallenge}, on a port of its own, and waits until it is ready. */
    public static ServiceProcess start(Path data) {
        return start(data, new Path[] {OneChallenge.folder()});
    }

    /** The same with the challenges of other folders. */
    public static ServiceProcess start(Path data, Path... challenges) {
        return start(data, Map.of(), challenges);
    }

    /** The same with more in its environment, for example {@link dev.grader.postgres.PostgresDatabase#environment}. */
    public static ServiceProcess start(Path data, Map<String, String> environment, Path... challenges) {
        ServiceProcess service = launch(data, environment, challenges);
        service.waitUntilReady();
        return service;
    }

    /** The same without waiting. */
    public static ServiceProcess launch(Path data, Map<String, String> environment, Path... challenges) {
        return launch(Unpacked.command(), data, environment, challenges);
    }

    /** The same by another command. */
    static ServiceProcess launch(List<String> command, Path data, Map<String, String> environment, Path... challenges) {
        int port = freePort();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GRADER_DATA", data.toString());
        builder.environment().put("GRADER_PORT", String.valueOf(port));
        builder.environment()
                .put(
                        "GRADER_CHALLENGES",
                        Stream.of(challenges).map(Path::toString).collect(Collectors.joining(",")));
        builder.environment().put("GRADER_CELLS_COUNT", "1");
        // Which images are under test is said to the core's tests by this name; the examiner's has one name for both.
        Optional.ofNullable(System.getenv("GRADER_CELL_IMAGE"))
                .ifPresent(image -> builder.environment().put("GRADER_CELLS_IMAGE", image));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(data);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()));
            return new ServiceProcess(builder.start(), data, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A client with the first key. */
    public Client client() {
        try {
            return Client.of(port, Files.readString(data.resolve("key")).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A client without a key. */
    public Client anybody() {
        return Client.of(port, null);
    }

    /** The process itself: for signals that Java does not know. */
    public long pid() {
        return process.pid();
    }

    /** A client with a new key of that role, made in the service's own database. */
    public Client client(Role role) {
        var database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + data.resolve("grader.db"));
        try {
            var pepper = new Pepper(HexFormat.of()
                    .parseHex(Files.readString(data.resolve("pepper")).strip()));
            var keys = new Keys(JdbcClient.create(database), pepper, Clock.systemUTC());
            return Client.of(port, keys.issue(FirstKey.TENANT, role));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All that it has logged. */
    public String log() {
        try {
            return Files.readString(data.resolve("log"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Hands in a solution and waits for its end, however busy the machine is. */
    public Answer graded(String challenge, String source, Map<String, ?> more) {
        Client client = client();
        String path = client.submit(challenge, source, more).header("Location").orElseThrow();
        return finished(client, path);
    }

    /** The record at this path, once it is finished. */
    public static Answer finished(Client client, String path) {
        return await().atMost(PATIENCE)
                .until(
                        () -> client.get(path, "Prefer", "wait=30"),
                        answer -> answer.at("/status").equals("finished"));
    }

    /** What its containers and volumes carry as their owner. */
    public String installation() {
        try {
            return "grader-" + Files.readString(data.resolve("installation")).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the kernel does when memory is short: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** As an operator does: SIGTERM. */
    public void stop() {
        askToStop();
        waitForEnd();
    }

    /** The same without waiting. */
    public void askToStop() {
        process.destroy();
    }

    /** Stops it in the middle of whatever it does, until {@link #resume}: SIGSTOP. */
    public void suspend() {
        signal("STOP");
    }

    /** Lets it go on as if nothing had happened: SIGCONT. */
    public void resume() {
        signal("CONT");
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Its folder. */
    public Path data() {
        return data;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    private void signal(String name) {
        Commands.run("kill", "-" + name, String.valueOf(process.pid()));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    /** Waits for its end and returns its exit status. */
    public int waitForEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The service did not end: see " + data.resolve("log"));
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits until it is ready, however busy the machine is. */
    public void waitUntilReady() {
        var anybody = Client.of(port, null);
        await().atMost(PATIENCE)
                .failFast("the service ended: see " + data.resolve("log"), () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> anybody.get("/actuator/health/readiness").status() == 200);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
