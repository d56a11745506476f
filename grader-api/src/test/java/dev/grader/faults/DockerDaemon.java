package dev.grader.faults;

import static org.awaitility.Awaitility.await;

import dev.grader.service.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Docker engine of a test's own, which may die without harm to anybody else's containers. It has the images of the machine's engine,
 * and no network. Not thread-safe.
 */
final class DockerDaemon implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private @Nullable Process process;

    /** Starts it. Without the rights or the program for it the test is skipped, and says so. */
    DockerDaemon() throws IOException {
        Trial.needs(
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/sbin/dockerd")),
                "An engine of one's own needs root and /usr/sbin/dockerd.");
        // A short path, for the names of sockets may have 107 bytes.
        folder = Files.createTempDirectory("grader-docker");
        start();
        String cell = Optional.ofNullable(System.getenv("GRADER_CELL_IMAGE")).orElse("grader-cell");
        Path images = folder.resolve("images.tar");
        Commands.run("docker", "save", "--output", images.toString(), cell, "grader-examiner");
        Commands.run(environment(), "docker", "load", "--input", images.toString());
        Files.delete(images);
    }

    /** What points the service and Docker's client at it. */
    Map<String, String> environment() {
        return Map.of("DOCKER_HOST", "unix://" + folder.resolve("socket"));
    }

    /** Starts it, for the first time or after its death, and waits until it answers. */
    void start() {
        var builder = new ProcessBuilder(
                // A network of its own: without a bridge an engine removes docker0, which is the machine's own
                // engine's.
                "unshare",
                "--net",
                "dockerd",
                "--host=" + environment().get("DOCKER_HOST"),
                "--data-root=" + folder.resolve("data"),
                "--exec-root=" + folder.resolve("exec"),
                "--pidfile=" + folder.resolve("pid"),
                "--bridge=none",
                "--iptables=false",
                "--ip-masq=false");
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !Commands.run(environment(), "docker", "version").isEmpty());
    }

    /** Kills it: its containers go on until it starts again and ends them. */
    void kill() {
        end(true);
        // As an init system does: where nobody reaps it, the dead containerd looks alive by its number.
        Commands.run(
                "rm",
                "-f",
                folder.resolve("exec/containerd/containerd.pid").toString(),
                folder.resolve("pid").toString());
    }

    /** Has it answer nobody, without an end to any connection, until {@link #resume}. */
    void suspend() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        long pid = Objects.requireNonNull(process, "the engine does not run").pid();
        Commands.run("kill", "-" + name, String.valueOf(pid));
    }

    private void end(boolean forcibly) {
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            if (forcibly) {
                running.destroyForcibly();
            } else {
                running.destroy();
            }
            if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The engine did not end: see " + folder.resolve("log"));
            }
            process = null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends it and removes all that it kept. */
    @Override
    public void close() {
        end(false);
        // What keeps the containers of an engine that was killed and did not come back.
        ProcessHandle.allProcesses()
                .filter(other -> other.info()
                        .commandLine()
                        .filter(line -> line.contains(folder + "/"))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
        for (String mount : mountsBelow()) {
            Commands.run("umount", "--lazy", mount);
        }
        Commands.run("rm", "-rf", folder.toString());
    }

    private List<String> mountsBelow() {
        try {
            return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                    .map(line -> line.split(" ", 3)[1])
                    .filter(path -> path.startsWith(folder + "/"))
                    .toList()
                    .reversed();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
