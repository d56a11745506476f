package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({"0B, 0", "512B, 512", "64KiB, 65536", "256MiB, 268435456", "1GiB, 1073741824"})
    void readsAndWritesTheSame(String text, long bytes) {
        assertThat(ByteSize.parse(text)).isEqualTo(new ByteSize(bytes));
        assertThat(new ByteSize(bytes)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"1536, 1.5KiB", "1572864, 1.5MiB", "1610612736, 1.5GiB", "268439552, 256.0MiB"})
    void writesWhatNoUnitDividesWithOneDecimal(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
    }

    @Test
    void refusesLessThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteSize(-1));
    }

    @Test
    void isOrderedBySize() {
        assertThat(ByteSize.ofKibibytes(2)).isGreaterThan(new ByteSize(2_000));
    }
}
