package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaperTest {
    private static final Labels SELF = new Labels("i1", "owner", 100, 5_000_000);

    @ParameterizedTest
    @CsvSource({
        "owner, 100, 5000000, false, 'its own'",
        "owner, 100, 4999999, true,  'of an earlier process with its pid'",
        "owner, 200, 9000000, false, 'of a live process'",
        "owner, 200, 9001999, false, 'of a live process, as an unsteady clock reckons it'",
        "owner, 200, 8000000, true,  'of an earlier process with a live one''s pid'",
        "owner, 300, 9000000, true,  'of a dead process'",
        "owner, oops, 9000000, true, 'with a label that is no number'",
        "other, 300, 9000000, false, 'of another owner'",
    })
    void decidesByOwnerPidAndStart(String owner, String process, String started, boolean leftOver, String whose) {
        Map<String, String> labels = Map.of(Labels.OWNER, owner, Labels.PROCESS, process, Labels.STARTED, started);

        assertThat(isLeftOver(labels)).as(whose).isEqualTo(leftOver);
    }

    @Test
    void leavesWhatCarriesNoLabels() {
        assertThat(isLeftOver(Map.of())).isFalse();
    }

    @Test
    void takesItselfForAlive() {
        Labels self = Labels.ofThisProcess("i", "owner");

        assertThat(ProcessHandle.of(self.process()).map(Labels::startOf)).hasValue(self.started());
    }

    private static boolean isLeftOver(Map<String, String> labels) {
        return Reaper.isLeftOver(labels, SELF, ReaperTest::startOfTheOneOtherProcess);
    }

    private static Optional<Long> startOfTheOneOtherProcess(long pid) {
        return pid == 200 ? Optional.of(9_000_000L) : Optional.empty();
    }
}
