package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GraderSettingsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void theDefaultsAre() {
        assertThat(GraderSettings.DEFAULT)
                .isEqualTo(new GraderSettings(3, 2, Duration.ofSeconds(2), Duration.ofSeconds(15)));
    }

    @Test
    void refusesFewerAttemptsThanOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GraderSettings(0, 2, SECOND, SECOND))
                .withMessageContaining("at least 1 attempt");
    }

    @Test
    void refusesNegativeRerunsAndMargins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GraderSettings(1, -1, SECOND, SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> new GraderSettings(1, 0, SECOND.negated(), SECOND));
        assertThatIllegalArgumentException().isThrownBy(() -> new GraderSettings(1, 0, SECOND, SECOND.negated()));
    }
}
