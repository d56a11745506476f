package dev.grader.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * What the warden measured of one test; nothing here is the candidate's claim.
 *
 * @param exitCode of the candidate's main process, or null when it was killed or lived to the end
 * @param signal that ended it, or null
 * @param stoppedBy the limit for which the warden killed it, or null
 * @param cpuMillis of all its processes
 * @param wallMillis from the spawn to the end
 * @param peakMemoryBytes of all its processes together
 * @param oomKills by the kernel, in this cell during this test
 * @param refusedProcesses forks and threads the kernel refused
 * @param memoryError whether an uncaught MemoryError ended it
 * @param refusedProcess whether an uncaught refusal of a process or a thread ended it
 * @param outputBytes printed, kept or not
 */
public record RunFacts(
        @Nullable Integer exitCode,
        @Nullable Integer signal,
        @Nullable StoppedBy stoppedBy,
        long cpuMillis,
        long wallMillis,
        long peakMemoryBytes,
        long oomKills,
        long refusedProcesses,
        boolean memoryError,
        boolean refusedProcess,
        long outputBytes) {

    /** The limits for which a warden stops a test. */
    public enum StoppedBy {
        CPU,
        WALL,
        OUTPUT
    }
}
