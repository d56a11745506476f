package dev.grader.bench.subject;

import java.util.List;
import java.util.stream.Stream;

/** What the benchmark asks of the Docker engine through its command line. */
public final class Docker {
    private static final String OWNER = "label=dev.grader.owner=";

    private Docker() {}

    /** The containers of one installation that are a part of that name: {@code cell} or {@code examiner}. */
    public static List<String> containers(String owner, String part) {
        return lines(Commands.run(
                "docker",
                "ps",
                "-q",
                "--no-trunc",
                "--filter",
                OWNER + owner,
                "--filter",
                "label=dev.grader.part=" + part));
    }

    /** The engine's version. */
    public static String version() {
        return Commands.run("docker", "version", "--format", "{{.Server.Version}}");
    }

    /** Removes the containers and volumes of one installation. */
    static void removeAllOf(String owner) {
        lines(Commands.run("docker", "ps", "-aq", "--filter", OWNER + owner)).forEach(Docker::remove);
        lines(Commands.run("docker", "volume", "ls", "-q", "--filter", OWNER + owner))
                .forEach(Docker::removeVolume);
    }

    /** A container and what it wrote; nothing where it is gone. */
    public static void remove(String container) {
        tryTo("docker", "rm", "-f", "-v", container);
    }

    private static void removeVolume(String volume) {
        tryTo("docker", "volume", "rm", "-f", volume);
    }

    private static void tryTo(String... command) {
        try {
            Commands.run(command);
        } catch (BenchException failed) {
            if (!String.valueOf(failed.getMessage()).contains("No such")
                    && !String.valueOf(failed.getMessage()).contains("already in progress")) {
                throw failed;
            }
        }
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1)).filter(line -> !line.isBlank()).toList();
    }
}
