package dev.grader.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=10 | 10",
                "WAIT = 10 | 10",
                "wait=\"10\" | 10",
                "respond-async, wait=10 | 10",
                "wait=10; foo=bar, handling=lenient | 10",
                "wait=5, wait=10 | 5",
                "wait=30 | 30",
                "wait=31 | 30",
                "wait=999999999 | 30",
            })
    void understandsTheHeader(String header, long seconds) {
        assertThat(Preference.wait(List.of(header))).hasValue(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=0", "wait=-1", "wait=1.5", "wait=99999999999", "await=10"})
    void ignoresWhatNobodyUnderstands(String header) {
        assertThat(Preference.wait(List.of(header))).isEmpty();
    }

    @Test
    void waitsForNobodyWhoDoesNotAsk() {
        assertThat(Preference.wait(null)).isEmpty();
    }
}
