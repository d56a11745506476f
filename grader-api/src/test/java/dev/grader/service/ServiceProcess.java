package dev.grader.service;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The jar, running. Not thread-safe. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;
    private final int port;

    private ServiceProcess(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** Where this project's own folder is. */
    static Path house() {
        return Path.of(requireNonNull(System.getProperty("grader.house"), "the system property grader.house"));
    }

    /** Starts the service on this data folder, on a port of its own, and waits until it is ready. */
    static ServiceProcess start(Path data) {
        int port = freePort();
        String jar = requireNonNull(System.getProperty("grader.jar"), "the system property grader.jar");
        String java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", jar).redirectErrorStream(true);
        builder.environment().put("GRADER_DATA", data.toString());
        builder.environment().put("GRADER_PORT", String.valueOf(port));
        builder.environment()
                .put("GRADER_CHALLENGES", house().resolve("challenges").toString());
        builder.environment().put("GRADER_CELLS_COUNT", "1");
        try {
            Files.createDirectories(data);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()));
            var service = new ServiceProcess(builder.start(), data, port);
            service.waitUntilReady();
            return service;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A client with the first key. */
    Client client() {
        try {
            return Client.of(port, Files.readString(data.resolve("key")).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Hands in a solution and waits for its end, however busy the machine is. */
    Answer graded(String challenge, String source, Map<String, ?> more) {
        Client client = client();
        String path = client.submit(challenge, source, more).header("Location").orElseThrow();
        return finished(client, path);
    }

    /** The record at this path, once it is finished. */
    static Answer finished(Client client, String path) {
        return await().atMost(PATIENCE)
                .until(
                        () -> client.get(path, "Prefer", "wait=30"),
                        answer -> answer.at("/status").equals("finished"));
    }

    /** What its containers and volumes carry as their owner. */
    String installation() {
        try {
            return "grader-" + Files.readString(data.resolve("installation")).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the kernel does when memory is short: SIGKILL. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** As an operator does: SIGTERM. */
    void stop() {
        process.destroy();
        waitForEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The service did not end: see " + data.resolve("log"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void waitUntilReady() {
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
