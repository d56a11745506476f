package dev.grader.challenges;

import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import java.util.List;

/** What the bank needs of whoever can collect a challenge's tests. Thread-safe. */
public interface Inspection {
    /**
     * Collects the tests, without running any, and keeps them ready.
     *
     * @return what keeps the challenge from being graded, with paths relative to its folder; empty when nothing does
     * @throws InterruptedException when the service stops
     * @throws RuntimeException when nothing can be said of the challenge just now, through no fault of its author's
     */
    List<CatalogProblem> inspect(Challenge challenge) throws InterruptedException;

    /** Lets go of what is kept ready for a package that nobody uses any more. Does nothing where nothing is kept. */
    void forget(String digest) throws InterruptedException;
}
