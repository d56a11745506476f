package dev.grader.verify;

import dev.grader.challenge.CatalogProblem;
import java.time.Duration;
import java.util.List;

/**
 * What became of a bank.
 *
 * @param proofs one for each challenge that can be used
 * @param broken why others cannot
 * @param seed of the random orders
 * @param took how long all of it took, side by side
 */
public record VerifyReport(List<Verification> proofs, List<CatalogProblem> broken, long seed, Duration took) {
    public VerifyReport {
        proofs = List.copyOf(proofs);
        broken = List.copyOf(broken);
    }

    /** Whether there is nothing that is not. */
    public boolean proven() {
        return broken.isEmpty() && proofs.stream().allMatch(Verification::proven);
    }
}
