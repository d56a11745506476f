package dev.grader.challenge;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code submissions/}: one folder for each verdict, one Python file for each solution. */
record ExampleReader(Path folder, Problems problems) {

    /** How a first line begins that names the tests which must fail. */
    private static final String FAILS = "# fails:";

    private static final int LONGEST_FIRST_LINE = 4096;

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
        Optional<Verdict> verdict = Verdict.fromWire(name).filter(found -> found != Verdict.INTERNAL_ERROR);
        if (verdict.isEmpty() || !Files.isDirectory(inner)) {
            problems.in(inner)
                    .add("This is not a folder named for a verdict: the verdicts are "
                            + Arrays.stream(Verdict.values())
                                    .filter(known -> known != Verdict.INTERNAL_ERROR)
                                    .map(Verdict::wireName)
                                    .collect(Collectors.joining(", "))
                            + ".");
            return Optional.empty();
        }
        return verdict;
    }

    private Optional<ExampleSolution> read(Path file, Verdict verdict) throws IOException {
        if (!Files.isRegularFile(file) || !file.toString().endsWith(".py")) {
            problems.in(file).add("An example solution is one Python file: end its name in .py.");
            return Optional.empty();
        }
        try {
            return Optional.of(new ExampleSolution(file, verdict, mustFail(file)));
        } catch (IllegalArgumentException refused) {
            problems.in(file).add(1, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private static Set<String> mustFail(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(LONGEST_FIRST_LINE);
        }
        // Not checked to be UTF-8: a solution may be an example of just that.
        String line =
                new String(start, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        if (!line.startsWith(FAILS)) {
            return Set.of();
        }
        return Arrays.stream(line.substring(FAILS.length()).split(",", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Predicate.not(PackageFiles::isLitter)).sorted().toList();
        }
    }
}
