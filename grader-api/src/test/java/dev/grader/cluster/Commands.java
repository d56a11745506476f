package dev.grader.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs programs as an operator does. */
final class Commands {
    private Commands() {}

    /** What it printed to standard output. Fails with all that it printed unless it ends with exit status 0. */
    static String run(Map<String, String> environment, List<String> command) {
        try {
            Path errors = Files.createTempFile("grader-command", ".txt");
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            String complaint = Files.readString(errors);
            Files.delete(errors);
            if (status != 0) {
                throw new AssertionError("%s ended with %d:%n%s%s".formatted(command, status, output, complaint));
            }
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static String run(String... command) {
        return run(Map.of(), List.of(command));
    }
}
