package dev.grader.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * One of the project's challenges in a folder of its own. A service has the tests of all its challenges collected after every start: that
 * keeps a machine busy for longer than most tests last, and few need another challenge than this.
 */
public final class OneChallenge {
    private static final Path FOLDER = copyOf("reverse-a-generator");

    private OneChallenge() {}

    /** The folder of challenges that holds it. */
    public static Path folder() {
        return FOLDER;
    }

    private static Path copyOf(String slug) {
        Path bank = ServiceProcess.house().resolve("challenges");
        try {
            Path folder = Files.createTempDirectory("grader-one-challenge");
            try (Stream<Path> files = Files.walk(bank.resolve(slug))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(bank.relativize(file).toString()));
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
