package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    private static final Path AUTHORS_PAGE = Path.of("..", "challenges", "README.md");
    /** Key, default, range and the name in markers of a row of the table of limits. */
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| `(\\w+)` \\| (\\w+ to \\w+)[^|]* \\| `(\\w+_\\w+|processes)` \\|");

    @Test
    void everyDefaultIsPinned() {
        assertThat(Limits.DEFAULT.toWire())
                .containsExactly(
                        entry("cpu_ms", 2_000L),
                        entry("wall_ms", 10_000L),
                        entry("memory_bytes", 268_435_456L),
                        entry("processes", 32L),
                        entry("open_files", 64L),
                        entry("file_bytes", 16_777_216L),
                        entry("file_count", 1_000L),
                        entry("output_bytes", 1_048_576L));
    }

    @Test
    void theTableThatAuthorsReadIsThisOne() throws IOException {
        List<MatchResult> rows;
        try (Stream<String> lines = Files.lines(AUTHORS_PAGE)) {
            rows = lines.flatMap(line -> ROW.matcher(line).results()).toList();
        }

        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(
                        Stream.of(Limit.values()).map(Limit::key).toList());
        assertThat(rows).zipSatisfy(List.of(Limit.values()), (row, limit) -> {
            assertThat(row.group(2)).isEqualTo(limit.describe(limit.byDefault()));
            assertThat(row.group(4)).isEqualTo(limit.wireName());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> limit.requireInRange(0))
                    .withMessageEndingWith(": choose from " + row.group(3) + ".");
        });
    }

    @Test
    void aTestOverridesSingleLimits() {
        Limits limits = Limits.DEFAULT.overriddenBy(Map.of("cpu_ms", 5_000L));

        assertThat(limits.cpu().toMillis()).isEqualTo(5_000);
        assertThat(limits.wall()).isEqualTo(Limits.DEFAULT.wall());
    }

    @Test
    void anOverrideOfAnUnknownLimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.DEFAULT.overriddenBy(Map.of("cpu", 5L)))
                .withMessageContaining("no limit cpu");
    }

    @Test
    void aWallLimitBelowTheCpuLimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.of(Map.of(Limit.CPU, 20_000L)))
                .withMessage("The wall limit, 10s, is below the cpu limit, 20s: raise wall.");
    }

    @ParameterizedTest
    @CsvSource({
        "CPU, 2s, 2000",
        "CPU, 500ms, 500",
        "WALL, 10 s, 10000",
        "MEMORY, 256MiB, 268435456",
        "PROCESSES, 32, 32",
        "FILE_SIZE, 16MiB, 16777216",
        "FILES, 1000, 1000",
        "OUTPUT, 64KiB, 65536",
    })
    void readsWhatAuthorsWrite(Limit limit, String text, long expected) {
        assertThat(limit.parse(text)).isEqualTo(expected);
        assertThat(limit.parse(limit.describe(expected))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CPU, 2, is not a time",
        "CPU, 2m, is not a time",
        "CPU, -1s, is not a time",
        "CPU, 0s, 'is 0s: choose from 10ms to 60s'",
        "CPU, 61s, choose from 10ms to 60s",
        "MEMORY, 256, is not a size",
        "MEMORY, 256MB, is not a size",
        "MEMORY, 1MiB, choose from 16MiB to 2GiB",
        "MEMORY, 9999999999GiB, is not a size",
        "MEMORY, 999999999GiB, choose from 16MiB to 2GiB",
        "PROCESSES, many, is not a number of processes",
        "PROCESSES, 0, choose from 1 to 512",
        "OPEN_FILES, 8, choose from 16 to 1024",
        "FILES, 9, choose from 10 to 10000",
        "FILES, 10001, choose from 10 to 10000",
    })
    void refusesWithASentence(Limit limit, String text, String expected) {
        assertThatIllegalArgumentException().isThrownBy(() -> limit.parse(text)).withMessageContaining(expected);
    }
}
