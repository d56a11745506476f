package dev.grader.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments("plain text", "plain text"),
                arguments("", ""),
                arguments("a,b", "\"a,b\""),
                arguments("say \"hi\"", "\"say \"\"hi\"\"\""),
                arguments("two\nlines", "\"two\nlines\""),
                arguments("two\r\nlines", "\"two\r\nlines\""),
                arguments("grüße \uD83D\uDE00", "grüße \uD83D\uDE00"),
                arguments("a=b", "a=b"),
                arguments("{\"k\":\"=1\"}", "\"{\"\"k\"\":\"\"=1\"\"}\""));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void quotesWhatNeedsQuotesAndNothingElse(String cell, String written) throws IOException {
        assertThat(row(cell)).isEqualTo(written + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://a\",\"b\")",
                "-"
            })
    void disarmsWhatASpreadsheetWouldTakeForAFormula(String cell) throws IOException {
        assertThat(row(cell)).isEqualTo("\"'" + cell.replace("\"", "\"\"") + "\"\r\n");
    }

    @Test
    void noTextBeginsACellOfItsOwn() throws IOException {
        assertThat(row("a\",=1+1", "b\r\n=2")).isEqualTo("\"a\"\",=1+1\",\"b\r\n=2\"\r\n");
    }

    @Test
    void numbersAreNoTexts() throws IOException {
        assertThat(row(new BigDecimal("-1.50"), -7, 12L, new BigDecimal("1E+3"), null))
                .isEqualTo("-1.50,-7,12,1000,\r\n");
    }

    @Test
    void everyRowOfAReportHasTheCellsOfItsHeader() {
        ReportFormat csv = ReportFormats.find("csv").orElseThrow();

        assertThat(Sorts.all())
                .hasSizeGreaterThan(40)
                .allSatisfy(report -> assertThat(Cells.of(new String(csv.toBytes(report), UTF_8)))
                        .hasSize(1 + Told.tests(report).size())
                        .allSatisfy(row -> assertThat(row).hasSize(15).noneMatch(cell -> cell.startsWith("="))));
    }

    private static String row(@Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter csv = new CsvWriter(out);
        csv.row(Arrays.asList(cells));
        csv.flush();
        return out.toString(UTF_8);
    }
}
