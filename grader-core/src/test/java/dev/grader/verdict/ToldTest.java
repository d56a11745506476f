package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit is named, with what is allowed and, where it is counted, what was used. The limits are the defaults. */
class ToldTest {

    static Stream<Arguments> said() {
        Outcome gone = Outcome.CANDIDATE_GONE;
        Outcome raised = Outcome.CANDIDATE_ERROR;
        Facts busy = new Facts().processesPeak(33).cpuMs(2_501);
        return Stream.of(
                Arguments.of(
                        Outcome.PASSED,
                        new Facts().cpuMs(2_345),
                        "It used 2345 ms of CPU time, beyond the limit of 2000 ms."),
                Arguments.of(
                        gone,
                        new Facts().stoppedBy(StoppedBy.WALL).wallMs(10_003),
                        "It was not done after 10003 ms, the limit being 10000 ms, of which it computed for 10 ms."),
                Arguments.of(
                        gone,
                        new Facts().stoppedBy(StoppedBy.WALL).starvedMs(9_000),
                        "The host gave this test no processor for at least 8990 ms of the 10000 ms it had; the solution is not to blame."),
                Arguments.of(
                        gone,
                        new Facts().stoppedBy(StoppedBy.MEMORY),
                        "All its processes together held 20MiB of memory, files and shared memory included, beyond the limit of 256MiB."),
                Arguments.of(
                        gone,
                        new Facts().oomKills(1),
                        "It ran out of memory, having held 20MiB, and was killed; the limit is 256MiB."),
                Arguments.of(
                        gone,
                        new Facts().hostOomKills(2),
                        "The host ran out of memory while this test ran and killed 2 of its processes; the solution is not to blame."),
                Arguments.of(
                        raised,
                        new Facts().refused(Refusal.MEMORY),
                        "It was refused more memory: it held 20MiB at most, and the limit is 256MiB."),
                Arguments.of(
                        gone,
                        new Facts().stoppedBy(StoppedBy.OUTPUT),
                        "It wrote 1KiB or more, beyond the limit of 1MiB."),
                Arguments.of(
                        raised,
                        new Facts().refused(Refusal.PROCESSES).processesPeak(31),
                        "It was refused another process or thread: it was seen with 31 of them at most, and the limit is 32."),
                Arguments.of(
                        gone,
                        busy.stoppedBy(StoppedBy.CPU),
                        "It was seen with 33 processes and threads, all the 32 it may have, and did not end."
                                + " It used 2501 ms of CPU time, beyond the limit of 2000 ms."),
                Arguments.of(
                        gone,
                        new Facts().processesPeak(32).exitCode(3),
                        "It was seen with 32 processes and threads, all the 32 it may have, and ended."
                                + " The solution's process exited with code 3 before the test was over."),
                Arguments.of(
                        raised,
                        new Facts().refused(Refusal.OPEN_FILES),
                        "It had as many files open as it may, 64, and the next one was refused."),
                Arguments.of(
                        raised,
                        new Facts().refused(Refusal.FILE_SIZE),
                        "It wrote to a file beyond the size it may have, 16MiB, and what was beyond was refused."),
                Arguments.of(
                        gone,
                        new Facts().signal(25),
                        "It wrote to a file beyond the size it may have, 16MiB, and what was beyond was refused."),
                Arguments.of(
                        gone,
                        new Facts().stoppedBy(StoppedBy.FILES).filesPeak(1_204),
                        "It had 1204 files and folders at once, beyond the limit of 1000."),
                Arguments.of(
                        raised,
                        new Facts().refused(Refusal.FILES).filesPeak(7),
                        "No room was left for its files: it had 7 files and folders at once, of 1000 it may have,"
                                + " and 20MiB of memory, files included."),
                Arguments.of(raised, new Facts(), "The solution raised an exception that the test did not expect."),
                Arguments.of(
                        gone,
                        new Facts().exitCode(0),
                        "The solution's process exited with code 0 before the test was over."),
                Arguments.of(
                        gone,
                        new Facts().signal(11),
                        "The solution's process was ended by signal 11 before the test was over."),
                Arguments.of(gone, new Facts(), "The solution's process ended before the test was over."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("said")
    void whichLimitItWasAndByHowMuch(Outcome outcome, Facts facts, String expected) {
        assertThat(TestVerdict.of(outcome, facts.made(), Limits.DEFAULT).explanation())
                .isEqualTo(expected);
    }
}
