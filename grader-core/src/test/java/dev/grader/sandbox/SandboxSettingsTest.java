package dev.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxSettingsTest {
    private static final SandboxSettings DEFAULTS = SandboxSettings.defaults("me");

    @Test
    void theDefaultsAre() {
        assertThat(DEFAULTS)
                .isEqualTo(new SandboxSettings(
                        "me",
                        Math.max(1, Runtime.getRuntime().availableProcessors()),
                        "grader-cell",
                        "grader-examiner",
                        536_870_912,
                        256,
                        67_108_864,
                        SandboxSettings.examinerMemoryFor(DEFAULTS.cells()),
                        SandboxSettings.examinerProcessesFor(DEFAULTS.cells()),
                        500,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60)));
    }

    @Test
    void theExaminerGrowsWithTheCellsItServes() {
        assertThat(DEFAULTS.withCells(1).examinerMemoryBytes()).isGreaterThanOrEqualTo(1408L << 20);
        assertThat(DEFAULTS.withCells(2).examinerMemoryBytes()).isEqualTo(1792L << 20);
        assertThat(DEFAULTS.withCells(10).examinerMemoryBytes()).isEqualTo((1024 + 3840L) << 20);
        assertThat(DEFAULTS.withCells(10).examinerProcesses()).isEqualTo(1536);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a=b", "é"})
    void refusesAnOwnerThatIsNoLabel(String owner) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxSettings.defaults(owner))
                .withMessageContaining("'" + owner + "'");
    }

    @Test
    void refusesASandboxWithoutCells() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withCells(0))
                .withMessageContaining("number of cells is 0: use at least 1");
    }

    @Test
    void refusesACellThatIsReplacedBeforeItsFirstJob() {
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withRecycleAfter(0));
    }

    @Test
    void thisHostsNameIsAnOwner() {
        assertThat(SandboxSettings.defaults(SandboxSettings.ownerOfThisHost()).owner())
                .isNotEmpty();
    }
}
