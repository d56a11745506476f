package dev.grader.bench.report;

import java.util.Locale;

/**
 * What the machine was doing while something was measured: a figure taken while a neighbour had the processors is one of the neighbour.
 *
 * @param load the load average of the last minute, at the end
 * @param stealShare of all processor time, taken by the hypervisor for others: 0 to 1
 * @param idleShare of all processor time, used by nobody: 0 to 1
 * @param seconds how long it lasted
 */
public record Conditions(double load, double stealShare, double idleShare, double seconds) {
    private static final double PERCENT = 100;

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "load %.2f, steal %.1f %%, idle %.1f %%, %.0f s",
                load,
                PERCENT * stealShare,
                PERCENT * idleShare,
                seconds);
    }
}
