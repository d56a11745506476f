package dev.grader.bench.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A subject, running on a port and a data folder of its own. Thread-safe. */
public final class Service implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration SLOW_LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOPPING = Duration.ofSeconds(60);
    /** So that what is measured is the service, not what it holds back, nor what it does when it is idle. */
    private static final Map<String, String> UNLIMITED = Map.of(
            "GRADER_RATE_PERKEY", "1000000",
            "GRADER_BACKLOG_PERTENANT", "1000000",
            "GRADER_BACKLOG_OVERALL", "1000000",
            "GRADER_REFERENCEFIGURES", "false",
            "GRADER_SHUTDOWN_NOTICE", "0s",
            "GRADER_SHUTDOWN_JOBS", "0s");

    private final Subject subject;
    private final Process process;
    private final Path data;
    private final URI address;
    private final long started;
    private boolean closed;

    private Service(Subject subject, Process process, Path data, URI address, long started) {
        this.subject = subject;
        this.process = process;
        this.data = data;
        this.address = address;
        this.started = started;
    }

    /**
     * Starts the process and returns at once.
     *
     * @param challenges folders of challenges
     * @param more environment, which wins over the subject's
     */
    public static Service launch(Subject subject, List<Path> challenges, Map<String, String> more, Cleanup cleanup) {
        Path data = Folders.temporary("data", cleanup);
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(subject.command()).directory(data.toFile()).redirectErrorStream(true);
        builder.redirectOutput(data.resolve("log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GRADER_") || name.startsWith("SPRING_"));
        builder.environment().putAll(UNLIMITED);
        builder.environment().putAll(subject.environment());
        builder.environment().putAll(more);
        builder.environment().put("GRADER_DATA", data.toString());
        builder.environment().put("GRADER_PORT", String.valueOf(port));
        builder.environment()
                .put(
                        "GRADER_CHALLENGES",
                        challenges.stream().map(Path::toString).collect(Collectors.joining(",")));
        try {
            long now = System.nanoTime();
            Service service = new Service(subject, builder.start(), data, URI.create("http://localhost:" + port), now);
            cleanup.add(service::close);
            return service;
        } catch (IOException failed) {
            throw new BenchException(
                    "The subject %s cannot be started (%s): see to its command."
                            .formatted(subject.name(), failed.getMessage()),
                    failed);
        }
    }

    /** Waits until it is ready for requests, looking every ten milliseconds. Returns how long that took from its start. */
    public Duration waitUntilReady() {
        Http anybody = new Http(address, "");
        await(LOOK, () -> anybody.status("/actuator/health/readiness") == 200);
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Waits until it is ready and has collected the tests of all its challenges. */
    public void waitUntilWarm() {
        waitUntilReady();
        Http staff = http();
        await(
                SLOW_LOOK,
                () -> staff.get("/actuator/health")
                                .at("/components/challenges/details/uninspected")
                                .asInt(-1)
                        == 0);
    }

    /** Requests with its first key. */
    public Http http() {
        return new Http(address, read("key"));
    }

    public Subject subject() {
        return subject;
    }

    /** The processor time that the process, not its containers, has used. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public long pid() {
        return process.pid();
    }

    /** What its containers carry as their owner. */
    public String owner() {
        return "grader-" + read("installation");
    }

    /** Ends it as an operator does. What it leaves behind goes too. */
    @Override
    public void close() {
        end(false);
    }

    /** Ends it at once, in the middle of whatever it does. */
    public void kill() {
        end(true);
    }

    private synchronized void end(boolean atOnce) {
        if (closed) {
            return;
        }
        closed = true;
        if (!atOnce) {
            process.destroy();
        }
        if (atOnce || !endsWithin(STOPPING)) {
            process.destroyForcibly();
            endsWithin(STOPPING);
        }
        if (Files.exists(data.resolve("installation"))) {
            Docker.removeAllOf(owner());
        }
        Folders.delete(data);
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void await(Duration pause, java.util.function.BooleanSupplier fact) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!fact.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new BenchException("The subject %s %s. Its log ends with:%n%s"
                        .formatted(
                                subject.name(),
                                process.isAlive() ? "was not ready in four minutes" : "ended",
                                endOfLog()));
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private String endOfLog() {
        List<String> lines = read("log").lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
