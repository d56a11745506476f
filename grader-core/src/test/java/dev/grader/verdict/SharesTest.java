package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource({
        "10, 4, 2.5 2.5 2.5 2.5",
        "10, 3, 3.34 3.33 3.33",
        "0.05, 3, 0.02 0.02 0.01",
        "0, 2, 0 0",
        "40, 2, 20 20",
        "7, 1, 7",
    })
    void areEqualToTheHundredth(BigDecimal whole, int parts, String shares) {
        assertThat(Shares.of(whole, parts))
                .containsExactlyElementsOf(Arrays.stream(shares.split(" ", -1))
                        .map(BigDecimal::new)
                        .toList());
    }

    @Test
    void areTogetherExactlyTheWhole() {
        for (int parts = 1; parts < 60; parts++) {
            for (BigDecimal whole : List.of(BigDecimal.TEN, new BigDecimal("9999.99"), new BigDecimal("0.1"))) {
                assertThat(Shares.of(whole, parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(whole);
            }
        }
    }

    @Test
    void nothingToSpreadOverIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(BigDecimal.TEN, 0));
    }
}
