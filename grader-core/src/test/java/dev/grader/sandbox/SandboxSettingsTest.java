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
                        1_073_741_824,
                        1024,
                        500,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60)));
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
