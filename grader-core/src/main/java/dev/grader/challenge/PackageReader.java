package dev.grader.challenge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one folder into one challenge, or into what is wrong with it. */
final class PackageReader {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 64;
    private static final Set<String> PIECES =
            Set.of(ChallengeYaml.FILE, "statement.md", "starter.py", "tests", "submissions");

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
            return readAll();
        } catch (IOException fault) {
            problems.add("The package cannot be read (" + fault + "): see to its permissions.");
            return Optional.empty();
        }
    }

    List<CatalogProblem> problems() {
        return found;
    }

    private Optional<Challenge> readAll() throws IOException {
        String slug = slug();
        refuseStrangers();
        Optional<String> description = files.text(ChallengeYaml.FILE);
        Optional<ChallengeYaml> yaml =
                description.flatMap(text -> ChallengeYaml.read(text, problems.in(root.resolve(ChallengeYaml.FILE))));
        Optional<String> statement = files.text("statement.md");
        Optional<String> starter = files.text("starter.py");
        SortedMap<String, TestFile> tests = files.tests();
        List<ExampleSolution> examples = new ExampleReader(root.resolve("submissions"), problems).read();
        yaml.ifPresent(said -> checkTests(tests, said.module()));
        Optional<String> sample = sample(tests);
        if (!found.isEmpty() || description.isEmpty() || yaml.isEmpty()) {
            return Optional.empty();
        }
        ChallengeYaml said = yaml.get();
        return Optional.of(
                switch (said.kind()) {
                    case CODE ->
                        new CodeChallenge(
                                slug,
                                said.title(),
                                said.level(),
                                said.topics(),
                                statement.orElseThrow(),
                                starter.orElseThrow(),
                                PackageDigest.of(description.get(), tests),
                                said.module(),
                                said.limits(),
                                said.groups(),
                                said.pythonVersions(),
                                tests,
                                sample.orElseThrow(),
                                examples);
                });
    }

    private String slug() {
        String slug = String.valueOf(root.getFileName());
        if (!SLUG.matcher(slug).matches() || slug.length() > LONGEST_SLUG) {
            problems.add("The folder's name is not a slug: use up to " + LONGEST_SLUG
                    + " lower-case letters and digits, in words joined by hyphens.");
        }
        return slug;
    }

    private void refuseStrangers() throws IOException {
        try (Stream<Path> paths = Files.list(root)) {
            paths.filter(Predicate.not(PackageFiles::isLitter)).sorted().forEach(path -> {
                if (!PIECES.contains(String.valueOf(path.getFileName()))) {
                    problems.in(path).add("This is no part of a challenge: remove it, or put test data under tests.");
                }
            });
        }
    }

    private Optional<String> sample(SortedMap<String, TestFile> tests) {
        TestFile sample = tests.get(CodeChallenge.SAMPLE_FILE);
        return Optional.ofNullable(sample)
                .flatMap(file -> files.decode(root.resolve("tests").resolve(CodeChallenge.SAMPLE_FILE), file.bytes()));
    }

    private void checkTests(SortedMap<String, TestFile> tests, String module) {
        Path folder = root.resolve("tests");
        if (tests.isEmpty()) {
            return;
        }
        if (!tests.containsKey(CodeChallenge.SAMPLE_FILE)) {
            problems.in(folder)
                    .add("There is no " + CodeChallenge.SAMPLE_FILE + ": add the tests a candidate may read.");
        }
        if (tests.keySet().stream().noneMatch(PackageReader::isHiddenTests)) {
            problems.in(folder).add("There are no hidden tests: add them in files named test_….py.");
        }
        String top = module.split("\\.", -1)[0];
        tests.keySet().stream()
                .filter(path -> path.equals(top + ".py") || path.startsWith(top + "/"))
                .findFirst()
                .ifPresent(path -> problems.in(folder.resolve(path))
                        .add("This would hide the candidate's module " + module + ": rename it or the module."));
    }

    private static boolean isHiddenTests(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !path.equals(CodeChallenge.SAMPLE_FILE)
                && name.endsWith(".py")
                && (name.startsWith("test_") || name.endsWith("_test.py"));
    }
}
