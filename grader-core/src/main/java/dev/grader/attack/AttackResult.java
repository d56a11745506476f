package dev.grader.attack;

import java.time.Duration;
import java.util.List;

/**
 * What came of an attack.
 *
 * @param got what it ended in, once for each different ending
 * @param passed how many tests it passed, at most in one sending
 * @param tests how many the challenge has
 * @param grading how long it took at most to grade it once, without waiting for a cell
 * @param findings what must not be; empty when every promise was kept
 */
public record AttackResult(
        Attack attack, List<Ending> got, int passed, int tests, Duration grading, List<Finding> findings) {
    public AttackResult {
        got = List.copyOf(got);
        findings = List.copyOf(findings);
    }
}
