package dev.grader.figures;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.ExampleSolution;
import java.util.Map;
import java.util.Optional;

/** What reference figures need of whoever can run solutions. Thread-safe. */
public interface Measurement {
    /** Whether a cell has nothing to do. */
    boolean isFree();

    /**
     * Grades a solution once, as a submission is.
     *
     * @return what each of its tests used, by name; empty when it was not accepted
     * @throws InterruptedException when the service stops
     * @throws RuntimeException when nothing can be said of it just now
     */
    Optional<Map<String, Usage>> run(Challenge challenge, ExampleSolution solution) throws InterruptedException;
}
