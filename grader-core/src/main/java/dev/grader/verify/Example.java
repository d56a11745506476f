package dev.grader.verify;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.SourceCode;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An example solution with its text. */
record Example(ExampleSolution solution, SourceCode source) {

    /** Those that can be read; the others become findings. */
    static List<Example> read(Challenge challenge, List<Finding> findings) {
        List<Example> examples = new ArrayList<>();
        for (ExampleSolution solution : challenge.exampleSolutions()) {
            try {
                examples.add(new Example(solution, new SourceCode(Files.readString(solution.path()))));
            } catch (IOException e) {
                findings.add(Finding.problem(
                        solution.path(), "It cannot be read as a UTF-8 text (" + e + "): save it as such."));
            } catch (InvalidSubmissionException e) {
                findings.add(Finding.problem(solution.path(), String.valueOf(e.getMessage())));
            }
        }
        return examples;
    }

    /** The package's folder, as far as its examples tell; else its name. */
    static Path folderOf(Challenge challenge) {
        return challenge.exampleSolutions().stream()
                .map(example -> example.path().resolve("../../..").normalize())
                .findFirst()
                .orElse(Path.of(challenge.slug()));
    }

    Path path() {
        return solution.path();
    }

    Verdict expected() {
        return solution.expectedVerdict();
    }

    boolean isAccepted() {
        return expected() == Verdict.ACCEPTED;
    }

    /** As it is named in tables: {@code wrong_answer/off_by_one.py}. */
    String name() {
        return expected().wireName() + "/" + path().getFileName();
    }
}
