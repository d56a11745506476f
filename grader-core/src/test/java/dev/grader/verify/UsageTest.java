package dev.grader.verify;

import static dev.grader.verdict.Verdict.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.grading.Rehearsed;
import dev.grader.verdict.Limit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The limits are 1 s of CPU time, 2 s of waiting and 64 MiB. */
class UsageTest {
    private static final long MIB = 1L << 20;

    private final Usage usage = new Usage();

    @Test
    void countsTheLeastTimeAndTheMostMemoryOfAllRuns() {
        usage.add(Samples.rehearsed(run("test_a", 300, 700, 2 * MIB)));
        usage.add(Samples.rehearsed(run("test_a", 200, 800, 4 * MIB)));

        assertThat(usage.of(Samples.test("test_a"), Limit.CPU)).isEqualTo(200);
        assertThat(usage.room()).hasValue(new Room(5, 2000 / 700.0, 16));
    }

    @Test
    void isDecidedByTheTestThatLeavesLeast() {
        usage.add(Samples.rehearsed(run("test_a", 100, 200, 2 * MIB), run("test_b", 10, 400, 8 * MIB)));

        assertThat(usage.room()).hasValue(new Room(10, 5, 8));
        assertThat(usage.tooLittleRoom(Path.of("x.py"))).isEmpty();
    }

    @Test
    void saysWhichLimitOfWhichTestLeavesTooLittle() {
        usage.add(Samples.rehearsed(run("test_a", 251, 500, 17 * MIB)));

        assertThat(usage.tooLittleRoom(Path.of("x.py")))
                .extracting(Finding::text)
                .satisfiesExactly(
                        cpu -> assertThat(cpu)
                                .contains("test_a", "251ms of the cpu limit, which is 1s", "at least 1004ms"),
                        memory -> assertThat(memory).contains("17MiB of the memory limit", "at least 68MiB"));
    }

    @Test
    void whatCannotBeMeasuredLeavesMuch() {
        usage.add(Samples.rehearsed(run("test_a", 0, 0, 0)));

        assertThat(usage.room()).hasValue(new Room(1000, 2000, 64.0 * MIB));
    }

    private static Rehearsed.Run run(String test, long cpuMillis, long wallMillis, long memoryBytes) {
        return Samples.run(test, ACCEPTED, cpuMillis, wallMillis, memoryBytes);
    }
}
