package dev.grader.challenge;

import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A package that is being read, and what every kind of challenge has.
 *
 * @param description the text of {@code challenge.yaml}
 * @param statement empty where it is missing, which is a problem already
 */
record Draft(String slug, String description, ChallengeYaml yaml, String statement, PackageFiles files) {

    Fields fields() {
        return yaml.fields();
    }

    /** A text that must be there; empty, and a problem more, when it cannot be used. */
    String text(String name) throws IOException {
        return files.text(name).orElse("");
    }

    /** @param more what decides grading beside the description, by path relative to the package */
    String digest(SortedMap<String, TestFile> more) {
        return PackageDigest.of(description, more);
    }

    /** @param suffix how the names of its examples end */
    List<ExampleSolution> examples(String suffix, Set<Verdict> verdicts) throws IOException {
        return new ExampleReader(files.root().resolve("submissions"), suffix, verdicts, files.problems()).read();
    }
}
