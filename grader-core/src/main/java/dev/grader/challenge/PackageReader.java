package dev.grader.challenge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one folder into one challenge, or into what is wrong with it. */
final class PackageReader {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 64;
    private static final String STATEMENT = "statement.md";
    private static final Set<String> PIECES = Set.of(ChallengeYaml.FILE, STATEMENT);

    private final Path root;
    private final List<CatalogProblem> found = new ArrayList<>();
    private final Problems problems;
    private final PackageFiles files;

    PackageReader(Path root) {
        this.root = root;
        this.problems = new Problems(root, found);
        this.files = new PackageFiles(root, problems);
    }

    /** The challenge; empty when there are {@link #problems()}. */
    Optional<Challenge> read() {
        try {
            Optional<Challenge> challenge = readAll();
            return found.isEmpty() ? challenge : Optional.empty();
        } catch (IOException fault) {
            problems.add("The package cannot be read (" + fault + "): see to its permissions.");
            return Optional.empty();
        }
    }

    List<CatalogProblem> problems() {
        return found;
    }

    /** Without a description that can be read nobody knows what else belongs here. */
    private Optional<Challenge> readAll() throws IOException {
        String slug = slug();
        Optional<String> description = files.text(ChallengeYaml.FILE);
        Optional<ChallengeYaml> yaml =
                description.flatMap(text -> ChallengeYaml.read(text, problems.in(root.resolve(ChallengeYaml.FILE))));
        if (description.isEmpty() || yaml.isEmpty()) {
            return Optional.empty();
        }
        KindReader reader = reader(yaml.get().kind());
        refuseStrangers(reader.pieces());
        String statement = files.text(STATEMENT).orElse("");
        return Optional.of(reader.read(new Draft(slug, description.get(), yaml.get(), statement, files)));
    }

    private static KindReader reader(Kind kind) {
        return switch (kind) {
            case CODE -> new CodeReader();
            case PREDICTION -> new PredictionReader();
            case RANKING -> new RankingReader();
            case WRITTEN -> new WrittenReader();
        };
    }

    private String slug() {
        String slug = String.valueOf(root.getFileName());
        if (!SLUG.matcher(slug).matches() || slug.length() > LONGEST_SLUG) {
            problems.add("The folder's name is not a slug: use up to " + LONGEST_SLUG
                    + " lower-case letters and digits, in words joined by hyphens.");
        }
        return slug;
    }

    private void refuseStrangers(Set<String> pieces) throws IOException {
        String advice = pieces.contains("tests") ? "remove it, or put test data under tests." : "remove it.";
        try (Stream<Path> paths = Files.list(root)) {
            paths.filter(Predicate.not(PackageFiles::isLitter)).sorted().forEach(path -> {
                String name = String.valueOf(path.getFileName());
                if (!PIECES.contains(name) && !pieces.contains(name)) {
                    problems.in(path).add("This is no part of a challenge: " + advice);
                }
            });
        }
    }
}
