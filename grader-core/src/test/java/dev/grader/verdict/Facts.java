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
    private long starvedMs;
    private long processesPeak = 1;
    private long filesPeak;
    private long oomKills;
    private long hostOomKills;
    private long refusedProcesses;
    private @Nullable Refusal refused;

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

    Facts refused(@Nullable Refusal kind) {
        refused = kind;
        return this;
    }

    Facts starvedMs(long millis) {
        starvedMs = millis;
        return this;
    }

    Facts processesPeak(long count) {
        processesPeak = count;
        return this;
    }

    Facts filesPeak(long count) {
        filesPeak = count;
        return this;
    }

    Facts hostOomKills(long count) {
        hostOomKills = count;
        return this;
    }

    TestFacts made() {
        return new TestFacts(
                exitCode,
                signal,
                stoppedBy,
                Duration.ofMillis(cpuMs),
                Duration.ofMillis(wallMs),
                Duration.ofMillis(starvedMs),
                ByteSize.ofMebibytes(20),
                processesPeak,
                filesPeak,
                oomKills,
                hostOomKills,
                refusedProcesses,
                refused,
                ByteSize.ofKibibytes(1));
    }
}
