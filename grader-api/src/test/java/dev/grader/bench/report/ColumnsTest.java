package dev.grader.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void putsWordsFlushLeftAndNumbersFlushRight() {
        assertThat(Columns.of(List.of(List.of("tests", "1", "ms"), List.of("calls made", "1,234", "us")), 1))
                .isEqualTo("  tests           1  ms\n  calls made  1,234  us\n");
    }
}
