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
 * @param starvedMillis how long one thread of its main process was ready to run and did not; 0 unless the wall clock stopped it
 * @param peakMemoryBytes of all its processes together
 * @param processesPeak processes and threads at once
 * @param filesPeak files and folders at once
 * @param oomKills by the kernel, in this cell during this test, the cell being at its limit of memory
 * @param hostOomKills the same, the cell not being at its limit
 * @param refusedProcesses forks and threads that the cell's own limit refused
 * @param refused what was refused, if that was the uncaught exception that ended it, or null
 * @param outputBytes printed, kept or not
 */
public record RunFacts(
        @Nullable Integer exitCode,
        @Nullable Integer signal,
        @Nullable StoppedBy stoppedBy,
        long cpuMillis,
        long wallMillis,
        long starvedMillis,
        long peakMemoryBytes,
        long processesPeak,
        long filesPeak,
        long oomKills,
        long hostOomKills,
        long refusedProcesses,
        @Nullable Refused refused,
        long outputBytes) {

    /** The limits for which a warden stops a test. */
    public enum StoppedBy {
        CPU,
        WALL,
        MEMORY,
        FILES,
        OUTPUT
    }

    /** What a candidate's process can be refused by the kernel. */
    public enum Refused {
        MEMORY,
        PROCESSES,
        OPEN_FILES,
        FILE_SIZE,
        FILES
    }
}
