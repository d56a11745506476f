package dev.grader.verdict;

import java.time.Duration;

/**
 * Which limit it was and how much was used of it, in words and units for people. Nobody counts what the kernel refuses, an open file
 * or a byte too many: then it says so.
 *
 * @param facts what was measured
 * @param limits of that test
 */
record Told(TestFacts facts, Limits limits) {
    /** {@code SIGXFSZ} of signal(7): it wrote beyond the largest size of a file, and had asked not to be told by an error. */
    private static final int FILE_TOO_LARGE = 25;

    String hostOutOfMemory() {
        return "The host ran out of memory while this test ran and killed " + facts.hostOomKills()
                + " of its processes; the solution is not to blame.";
    }

    String starved() {
        return "The host gave this test no processor for at least " + millis(Starvation.byTheHost(facts)) + " of the "
                + millis(limits.wall()) + " it had; the solution is not to blame.";
    }

    String memory() {
        if (facts.stoppedBy() == StoppedBy.MEMORY) {
            return "All its processes together held " + facts.peakMemory()
                    + " of memory, files and shared memory included, beyond the limit of " + limits.memory() + ".";
        }
        return facts.oomKills() > 0
                ? "It ran out of memory, having held " + facts.peakMemory() + ", and was killed; the limit is "
                        + limits.memory() + "."
                : "It was refused more memory: it held " + facts.peakMemory() + " at most, and the limit is "
                        + limits.memory() + ".";
    }

    String output() {
        return "It wrote " + facts.output() + " or more, beyond the limit of " + limits.output() + ".";
    }

    String processes() {
        if (facts.refused() == Refusal.PROCESSES || facts.refusedProcesses() > 0) {
            return "It was refused another process or thread: it was seen with " + facts.processesPeak()
                    + " of them at most, and the limit is " + limits.processes() + ".";
        }
        String had = "It was seen with " + facts.processesPeak() + " processes and threads, all the "
                + limits.processes() + " it may have, and ";
        return facts.stoppedBy() == null ? had + "ended. " + gone() : had + "did not end. " + time();
    }

    String time() {
        if (facts.stoppedBy() == StoppedBy.WALL && facts.cpu().compareTo(limits.cpu()) <= 0) {
            return "It was not done after " + millis(facts.wall()) + ", the limit being " + millis(limits.wall())
                    + ", of which it computed for " + millis(facts.cpu()) + ".";
        }
        return "It used " + millis(facts.cpu()) + " of CPU time, beyond the limit of " + millis(limits.cpu()) + ".";
    }

    String files() {
        return "It had " + facts.filesPeak() + " files and folders at once, beyond the limit of " + limits.files()
                + ".";
    }

    String error() {
        return switch (facts.refused()) {
            case OPEN_FILES ->
                "It had as many files open as it may, " + limits.openFiles() + ", and the next one was refused.";
            case FILE_SIZE -> tooLarge();
            case FILES ->
                "No room was left for its files: it had " + facts.filesPeak() + " files and folders at once, of "
                        + limits.files() + " it may have, and " + facts.peakMemory() + " of memory, files included.";
            case MEMORY, PROCESSES -> throw new AssertionError("Judged as a limit: " + facts.refused());
            case null -> "The solution raised an exception that the test did not expect.";
        };
    }

    String gone() {
        Integer signal = facts.signal();
        if (signal != null) {
            return signal == FILE_TOO_LARGE
                    ? tooLarge()
                    : "The solution's process was ended by signal " + signal + " before the test was over.";
        }
        return facts.exitCode() != null
                ? "The solution's process exited with code " + facts.exitCode() + " before the test was over."
                : "The solution's process ended before the test was over.";
    }

    private String tooLarge() {
        return "It wrote to a file beyond the size it may have, " + limits.fileSize()
                + ", and what was beyond was refused.";
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
