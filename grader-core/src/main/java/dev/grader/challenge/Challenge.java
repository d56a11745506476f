package dev.grader.challenge;

import java.util.List;

/** One question of the bank, as its folder describes it. Immutable, so safe to share between threads. */
public sealed interface Challenge permits CodeChallenge {

    /** The name of its folder: lower-case words joined by hyphens, unique in a catalog. */
    String slug();

    String title();

    Kind kind();

    Level level();

    List<String> topics();

    /** What is asked, in Markdown. */
    String statement();

    /** What the candidate starts from, in Python. */
    String starter();

    /** SHA-256 in lower-case hexadecimal over everything that decides how a submission is graded. */
    String digest();

    /** The text of the tests that a candidate may read. */
    String sampleTests();

    /** The solutions that prove the package, sorted by path. */
    List<ExampleSolution> exampleSolutions();
}
