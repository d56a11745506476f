package dev.grader.challenge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads folder after folder, keeping the first challenge of each slug. Not thread-safe. */
final class CatalogLoader {

    private final List<CatalogProblem> problems;
    private final Map<String, Challenge> challenges = new LinkedHashMap<>();
    private final Map<String, Path> origins = new LinkedHashMap<>();

    CatalogLoader(List<CatalogProblem> problems) {
        this.problems = problems;
    }

    Map<String, Challenge> challenges() {
        return challenges;
    }

    /** The folder of each challenge. */
    Map<String, Path> folders() {
        return origins;
    }

    void loadAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            problems.add(
                    new CatalogProblem(folder, 0, "There is no such folder of challenges: create it or name another."));
            return;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            paths.filter(Files::isDirectory)
                    .filter(Predicate.not(PackageFiles::isLitter))
                    .sorted()
                    .forEach(this::load);
        } catch (IOException fault) {
            problems.add(new CatalogProblem(
                    folder, 0, "The folder cannot be listed (" + fault + "): see to its permissions."));
        }
    }

    private void load(Path root) {
        PackageReader reader = new PackageReader(root);
        reader.read().ifPresent(challenge -> keep(root, challenge));
        problems.addAll(reader.problems());
    }

    private void keep(Path root, Challenge challenge) {
        Path first = origins.putIfAbsent(challenge.slug(), root);
        if (first == null) {
            challenges.put(challenge.slug(), challenge);
        } else if (!first.equals(root)) {
            problems.add(new CatalogProblem(
                    root, 0, "There is a challenge of this name in " + first + " already: rename one of them."));
        }
    }
}
