package dev.grader.cli;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the challenge that a person means by a slug or by its folder. */
final class ChallengeFinder {
    private final List<Path> folders;

    ChallengeFinder(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    Challenge find(String slugOrFolder) throws UnusableException {
        Path folder = Path.of(slugOrFolder).toAbsolutePath().normalize();
        Path parent = folder.getParent();
        if (parent != null && Files.isRegularFile(folder.resolve("challenge.yaml"))) {
            return find(Catalog.load(List.of(parent)), String.valueOf(folder.getFileName()), List.of(parent));
        }
        return find(Catalog.load(folders), slugOrFolder, folders);
    }

    private static Challenge find(Catalog catalog, String slug, List<Path> searched) throws UnusableException {
        return catalog.find(slug).orElseThrow(() -> new UnusableException(whyNot(catalog, slug, searched)));
    }

    /** Whether a problem lies in the package of that name. */
    static boolean isOf(CatalogProblem problem, String slug) {
        return problem.file().toString().contains("/" + slug + "/")
                || problem.file().endsWith(slug);
    }

    private static String whyNot(Catalog catalog, String slug, List<Path> searched) {
        List<CatalogProblem> problems = catalog.problems().stream()
                .filter(problem -> isOf(problem, slug))
                .toList();
        if (!problems.isEmpty()) {
            return problems.stream().map(CatalogProblem::toString).collect(Collectors.joining("\n"));
        }
        String known = catalog.challenges().stream().map(Challenge::slug).collect(Collectors.joining(", "));
        return "There is no challenge " + slug + " in " + searched + ": name one of "
                + (known.isEmpty() ? "none" : known) + ", a challenge's folder, or another folder with --challenges.";
    }
}
