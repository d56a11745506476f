package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Challenges and submissions to grade in tests. */
public final class Fixtures {
    /** The challenges of the tests themselves. */
    public static final Path CHALLENGES = Path.of("src", "test", "resources", "fixtures", "challenges");

    /** Predictions, a ranking and a written question. */
    public static final Path KINDS = CHALLENGES.resolveSibling("kinds");

    /** The project's own. */
    public static final Path QUESTION_BANK = Path.of("..", "challenges");

    private Fixtures() {}

    /** Four tests: a sample for nothing, one for 2 points, and one of two parameters for 5 each. */
    public static CodeChallenge addTwoNumbers() {
        return (CodeChallenge) load(CHALLENGES).find("add-two-numbers").orElseThrow();
    }

    /** One of the predictions in {@code fixtures/kinds}. */
    static PredictionChallenge prediction(String slug) {
        return (PredictionChallenge) kind(slug);
    }

    /** A challenge of any kind but code, in {@code fixtures/kinds}. */
    public static Challenge kind(String slug) {
        return load(KINDS).find(slug).orElseThrow();
    }

    /** A prediction whose snippet is no question: reading it finds no fault. */
    static PredictionChallenge broken(String slug) {
        return (PredictionChallenge)
                load(CHALLENGES.resolveSibling("broken-predictions")).find(slug).orElseThrow();
    }

    static Catalog load(Path folder) {
        Catalog catalog = Catalog.load(List.of(folder));
        assertThat(catalog.problems()).isEmpty();
        return catalog;
    }

    static Submission submit(CodeChallenge challenge, String source) {
        return submission(challenge, source, Mode.SUBMIT);
    }

    static Submission submission(CodeChallenge challenge, String source, Mode mode) {
        return new Submission("sub-" + UUID.randomUUID(), challenge.slug(), new SourceCode(source), mode);
    }

    static Submission submit(CodeChallenge challenge, ExampleSolution solution) throws IOException {
        return submit(challenge, Files.readString(solution.path()));
    }
}
