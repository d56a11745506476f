package dev.grader.bench.sections;

import dev.grader.bench.report.Names;
import dev.grader.bench.subject.BenchException;
import dev.grader.bench.subject.Http.Solution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The challenge and the solution that everything is measured with, from the bank.
 *
 * @param folder of the challenge
 * @param source of an accepted solution
 */
public record Reference(Path folder, String source) {
    private static final String ACCEPTED = "submissions/accepted/generator_function.py";

    /** Of a folder of challenges. */
    public static Reference in(Path bank) {
        Path folder = bank.resolve(Names.BANK);
        try {
            return new Reference(folder, Files.readString(folder.resolve(ACCEPTED)));
        } catch (IOException missing) {
            throw new BenchException(
                    "%s has no %s: name the repository's own challenges with --challenges."
                            .formatted(folder.toAbsolutePath(), ACCEPTED),
                    missing);
        }
    }

    Solution solution() {
        return Solution.of(Names.BANK, source);
    }
}
