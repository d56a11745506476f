package dev.grader.verdict;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was measured while one test ran; measured from outside, never claimed by the candidate.
 *
 * @param exitCode of the candidate's main process; null while it lived until it was killed
 * @param signal that ended the candidate's main process; null when none did
 * @param stoppedBy the limit for which it was killed; null when it was not
 * @param cpu time on a processor of all its processes together
 * @param wall time from start to end
 * @param starved of a test stopped by the wall clock: how long one thread of its main process was ready to run and did not
 * @param peakMemory the most that all its processes held together
 * @param processesPeak the most processes and threads that were seen at once
 * @param filesPeak the most files and folders that were seen at once
 * @param oomKills processes the kernel killed for want of memory while the cell was at its limit
 * @param hostOomKills the same while the cell was not: the host was
 * @param refusedProcesses forks that the cell's own limit refused
 * @param refused what was refused, when that was the exception that ended the test; else null
 * @param output bytes it wrote to its standard output and error
 */
public record TestFacts(
        @Nullable Integer exitCode,
        @Nullable Integer signal,
        @Nullable StoppedBy stoppedBy,
        Duration cpu,
        Duration wall,
        Duration starved,
        ByteSize peakMemory,
        long processesPeak,
        long filesPeak,
        long oomKills,
        long hostOomKills,
        long refusedProcesses,
        @Nullable Refusal refused,
        ByteSize output) {

    public TestFacts {
        boolean negativeTime = cpu.isNegative() || wall.isNegative() || starved.isNegative();
        boolean negativeCount = processesPeak < 0 || filesPeak < 0 || refusedProcesses < 0;
        if (negativeTime || negativeCount || oomKills < 0 || hostOomKills < 0) {
            throw new IllegalArgumentException("A measured fact of a test is negative.");
        }
    }
}
