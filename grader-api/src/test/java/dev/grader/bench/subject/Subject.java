package dev.grader.bench.subject;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A build of the service that is measured.
 *
 * @param name in the tables
 * @param command the program that starts it, with all its arguments
 * @param environment its images and settings, as {@code GRADER_…}; ports, data and challenges are the benchmark's
 */
public record Subject(String name, List<String> command, Map<String, String> environment) {
    public Subject {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,30}")) {
            throw new BenchException(
                    "'%s' is no name of a subject: use up to 31 small letters, digits, dots, dashes.".formatted(name));
        }
        if (command.isEmpty()) {
            throw new BenchException(
                    "The subject %s has no command: write \"command\": [\"java\", \"-jar\", \"…\"] in its file."
                            .formatted(name));
        }
    }

    /** Of {@code NAME=FILE}, whose file is {@code {"command": [text…], "environment": {name: text…}}}. */
    public static Subject parse(String option) {
        int equals = option.indexOf('=');
        if (equals < 1) {
            throw new BenchException("--subject wants NAME=FILE, not '%s'.".formatted(option));
        }
        Path file = Path.of(option.substring(equals + 1));
        if (!Files.isReadable(file)) {
            throw new BenchException("--subject names %s, which cannot be read: make it.".formatted(file));
        }
        try {
            Written written = JsonMapper.shared().readValue(file, Written.class);
            return new Subject(
                    option.substring(0, equals),
                    Objects.requireNonNullElse(written.command(), List.of()),
                    Objects.requireNonNullElse(written.environment(), Map.of()));
        } catch (JacksonException wrong) {
            throw new BenchException(
                    "%s is no {\"command\": […], \"environment\": {…}}: %s".formatted(file, wrong.getOriginalMessage()),
                    wrong);
        }
    }

    /** The image of its cells. */
    public String cellImage() {
        return environment.getOrDefault("GRADER_CELLS_IMAGE", "grader-cell");
    }

    /** The image of its examiner. */
    public String examinerImage() {
        return environment.getOrDefault("GRADER_EXAMINER_IMAGE", "grader-examiner");
    }

    private record Written(
            @Nullable List<String> command, @Nullable Map<String, String> environment) {}
}
