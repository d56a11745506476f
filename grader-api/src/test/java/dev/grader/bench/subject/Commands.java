package dev.grader.bench.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Other programs, run to their end. */
public final class Commands {
    private Commands() {}

    /**
     * Runs a program and returns what it printed, stripped.
     *
     * @throws BenchException with what it printed, when it failed
     */
    public static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int status = process.waitFor();
            if (status != 0) {
                throw new BenchException(
                        "'%s' ended with %d: %s".formatted(String.join(" ", command), status, printed));
            }
            return printed;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchException("The benchmark was interrupted.", interrupted);
        }
    }

    public static String run(String... command) {
        return run(List.of(command));
    }
}
