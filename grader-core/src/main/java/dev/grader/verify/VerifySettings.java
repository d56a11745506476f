package dev.grader.verify;

/**
 * How thoroughly packages are proven.
 *
 * @param runs how often each accepted solution is run, the first time in the tests' own order, then in random ones; at least 1
 * @param seed of the random orders: the same seed gives the same orders
 * @param mutants which of them are tried
 * @param strict whether advice counts as a problem: for a bank that wants to be an example
 */
public record VerifySettings(int runs, long seed, MutantChoice mutants, boolean strict) {
    public VerifySettings {
        if (runs < 1) {
            throw new IllegalArgumentException(
                    "Accepted solutions are to be run " + runs + " times: allow at least 1 run.");
        }
    }
}
