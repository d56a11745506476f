package dev.grader.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Those challenges of the bank that the document's examples are of. */
final class DocumentedChallenges {
    private static final Path BANK = Path.of("../challenges");
    private static final List<String> SLUGS =
            List.of("reverse-a-generator", "assertions-off", "rank-text-building", "argument-passing");

    private DocumentedChallenges() {}

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("grader-documented");
            for (String slug : SLUGS) {
                try (Stream<Path> files = Files.walk(BANK.resolve(slug))) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder.resolve(BANK.relativize(file).toString()));
                    }
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
