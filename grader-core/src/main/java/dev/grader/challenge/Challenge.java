package dev.grader.challenge;

import dev.grader.verdict.Limits;
import java.util.List;

/** One question of the bank, as its folder describes it. Immutable, so safe to share between threads. */
public sealed interface Challenge permits TestedChallenge, PredictionChallenge, WrittenChallenge {

    /** The name of its folder: lower-case words joined by hyphens, unique in a catalog. */
    String slug();

    String title();

    Kind kind();

    Level level();

    List<String> topics();

    /** What is asked, in Markdown. */
    String statement();

    /** SHA-256 in lower-case hexadecimal over everything that decides how a submission is graded. */
    String digest();

    /** Of whatever is run for it, each test by itself; the defaults where nothing is. */
    Limits limits();

    /** That it may be run with, as in {@code 3.13}, the default first; empty where nothing is run. */
    List<String> pythonVersions();

    /** The answers that prove the package, sorted by path; empty where people decide. */
    List<ExampleSolution> exampleSolutions();
}
