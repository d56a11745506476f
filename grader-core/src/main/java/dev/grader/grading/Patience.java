package dev.grader.grading;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How long one attempt's reruns may take together. While every test may still turn out well, as long as all its tests may take once:
 * grading ends within twice the wall limits and one test more, whatever a submission does. Once a test was too slow in every one of
 * its runs, noise can no longer decide whether the solution is correct, and what is left is the longest wall limit of a test: enough
 * for the points of tests that compute, not for tests that wait until shortly before their end. Not thread-safe.
 */
final class Patience {
    private final Duration all;
    private final Duration one;
    private boolean slow;
    private boolean killed;
    private Duration spent = Duration.ZERO;

    /** @param first the first run of every test of the attempt */
    Patience(List<Measurement> first) {
        List<Duration> walls =
                first.stream().map(each -> each.test().limits().wall()).toList();
        all = walls.stream().reduce(Duration.ZERO, Duration::plus);
        one = walls.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** Whether a test that may be noise is worth another run. */
    boolean hasRoomFor(Measurement current) {
        if (current.isOurs()) {
            return true;
        }
        return !(killed && current.wasKilledAsSlow()) && spent.compareTo(slow ? one : all) < 0;
    }

    /** A test was run again. What the host took costs a submission nothing. */
    void ran(Measurement before, Measurement again) {
        killed |= before.wasKilledAsSlow() && again.wasKilledAsSlow();
        if (!again.isOurs()) {
            spent = spent.plus(again.facts().wall());
        }
    }

    /** Not one run of a test kept its limit. */
    void sawTooSlow() {
        slow = true;
    }
}
