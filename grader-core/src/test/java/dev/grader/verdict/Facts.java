package dev.grader.verdict;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Facts of a test in which nothing remarkable happened, save for what is said. */
final class Facts {

    private @Nullable Integer exitCode;
    private @Nullable Integer signal;
    private @Nullable StoppedBy stoppedBy;
    private long cpuMs = 10;
    private long wallMs = 20;
    private long oomKills;
    private long refusedProcesses;
    private boolean memoryError;
    private boolean refusedProcess;

    Facts exitCode(int code) {
        exitCode = code;
        return this;
    }

    Facts signal(int number) {
        signal = number;
        return this;
    }

    Facts stoppedBy(@Nullable StoppedBy limit) {
        stoppedBy = limit;
        return this;
    }

    Facts cpuMs(long millis) {
        cpuMs = millis;
        return this;
    }

    Facts wallMs(long millis) {
        wallMs = millis;
        return this;
    }

    Facts oomKills(long count) {
        oomKills = count;
        return this;
    }

    Facts refusedProcesses(long count) {
        refusedProcesses = count;
        return this;
    }

    Facts memoryError(boolean was) {
        memoryError = was;
        return this;
    }

    Facts refusedProcess(boolean was) {
        refusedProcess = was;
        return this;
    }

    TestFacts made() {
        return new TestFacts(
                exitCode,
                signal,
                stoppedBy,
                Duration.ofMillis(cpuMs),
                Duration.ofMillis(wallMs),
                ByteSize.ofMebibytes(20),
                oomKills,
                refusedProcesses,
                memoryError,
                refusedProcess,
                ByteSize.ofKibibytes(1));
    }
}
