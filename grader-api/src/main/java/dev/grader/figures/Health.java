package dev.grader.figures;

import dev.grader.verify.Proof;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a challenge does, as it is now: what was graded with an earlier version of its package is left out. Runs and what came with test keys
 * do not count.
 *
 * @param digest of the package
 * @param submissions how many are finished, of the caller's tenant
 * @param verdicts how many of these ended so, by verdict; verdicts that none has are left out
 * @param medianScore null where none is scored; of an even number the mean of the two in the middle
 * @param maxScore what can be earned; null likewise
 * @param tests in the order in which they run; empty where none ran
 * @param proof what came of the package's last proof; null where it was not proven on this installation
 * @param references what is measured of its accepted solutions; null where nothing is
 */
public record Health(
        String challenge,
        String digest,
        long submissions,
        Map<String, Long> verdicts,
        @Nullable BigDecimal medianScore,
        @Nullable BigDecimal maxScore,
        List<TestHealth> tests,
        @Nullable Proof proof,
        @Nullable References references) {

    public Health {
        tests = List.copyOf(tests);
    }

    /**
     * Whether there is something to compare submissions with.
     *
     * @param measuredAt when, in RFC 3339
     */
    public record References(int solutions, @Nullable String measuredAt) {
        static @Nullable References of(ReferenceFigures figures) {
            return figures.isEmpty()
                    ? null
                    : new References(figures.solutions().size(), String.valueOf(figures.measuredAt()));
        }
    }
}
