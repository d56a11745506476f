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
 * @param peakMemory the most that all its processes held together
 * @param oomKills processes the kernel killed for want of memory
 * @param refusedProcesses forks the kernel refused
 * @param memoryError whether a MemoryError was what ended the test
 * @param refusedProcess whether a refused process or thread was what ended the test
 * @param output bytes it wrote to its standard output and error
 */
public record TestFacts(
        @Nullable Integer exitCode,
        @Nullable Integer signal,
        @Nullable StoppedBy stoppedBy,
        Duration cpu,
        Duration wall,
        ByteSize peakMemory,
        long oomKills,
        long refusedProcesses,
        boolean memoryError,
        boolean refusedProcess,
        ByteSize output) {

    public TestFacts {
        if (cpu.isNegative() || wall.isNegative() || oomKills < 0 || refusedProcesses < 0) {
            throw new IllegalArgumentException("A measured fact of a test is negative.");
        }
    }

    /** Of a test that never ran: nothing happened. */
    public static TestFacts none() {
        ByteSize nothing = new ByteSize(0);
        return new TestFacts(null, null, null, Duration.ZERO, Duration.ZERO, nothing, 0, 0, false, false, nothing);
    }
}
