package dev.grader.challenge;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code submissions/}: one folder for each verdict, one file for each solution.
 *
 * @param suffix how the names of the files end
 * @param verdicts that a folder may be named for
 */
record ExampleReader(Path folder, String suffix, Set<Verdict> verdicts, Problems problems) {

    /** How far first lines are looked for, in bytes. */
    private static final int LONGEST_FIRST_LINES = 4096;

    /** Sorted by path; empty when the folder is missing. */
    List<ExampleSolution> read() throws IOException {
        List<ExampleSolution> solutions = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return solutions;
        }
        for (Path inner : children(folder)) {
            Optional<Verdict> verdict = expected(inner);
            if (verdict.isEmpty()) {
                continue;
            }
            for (Path file : children(inner)) {
                read(file, verdict.get()).ifPresent(solutions::add);
            }
        }
        return solutions;
    }

    private Optional<Verdict> expected(Path inner) {
        String name = String.valueOf(inner.getFileName());
        Optional<Verdict> verdict = Verdict.fromWire(name).filter(verdicts::contains);
        if (verdict.isEmpty() || !Files.isDirectory(inner)) {
            problems.in(inner)
                    .add("This is not a folder named for a verdict: the verdicts are "
                            + verdicts.stream().sorted().map(Verdict::wireName).collect(Collectors.joining(", "))
                            + ".");
            return Optional.empty();
        }
        return verdict;
    }

    private Optional<ExampleSolution> read(Path file, Verdict verdict) throws IOException {
        if (!Files.isRegularFile(file) || !file.toString().endsWith(suffix)) {
            problems.in(file)
                    .add("An example solution is one " + (suffix.equals(".py") ? "Python" : "text")
                            + " file: end its name in " + suffix + ".");
            return Optional.empty();
        }
        try {
            String text = beginning(file);
            return Optional.of(
                    new ExampleSolution(file, verdict, Set.copyOf(FirstLines.fails(text)), FirstLines.order(text)));
        } catch (IllegalArgumentException refused) {
            problems.in(file).add(1, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    /** Not checked to be UTF-8: a solution may be an example of just that. */
    private static String beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_FIRST_LINES), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Predicate.not(PackageFiles::isLitter)).sorted().toList();
        }
    }
}
