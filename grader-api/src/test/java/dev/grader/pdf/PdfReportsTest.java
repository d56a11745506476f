package dev.grader.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Visibility;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PdfReportsTest {
    private static final Instant MOMENT = Instant.parse("2026-11-22T18:00:00Z");
    private static final PdfReports PDF = new PdfReports();

    @Test
    void tellsTheWholeReport() {
        Read read = read(new Printout(
                report(test("assert add(1, 2) == 3", "printed")),
                "Ada",
                "def add(a, b):\n    return a - b\n",
                null,
                new Printout.Given(BigDecimal.ONE, "Nearly right", "key_1", MOMENT),
                List.of(
                        new Printout.Remark(2, "Look at the sign", "key_2", MOMENT),
                        new Printout.Remark(null, "On the whole", "key_2", MOMENT))));

        assertThat(read.text())
                .contains("Add two", "Ada", "sub_1", "Wrong answer", "1 of 10 points")
                .contains("in place of the computed 0", "Nearly right", "Look at the sign", "On the whole")
                .contains("Title of the test", "Hint: Mind the sign", "assert add(1, 2) == 3", "7 ms", "8.0 MiB")
                .containsPattern("1 +def add\\(a, b\\):\\R *2 +return a - b")
                .contains("printed", "3.13.5", "sha256:0", "page 1 of 1");
        assertThat(read.title()).isEqualTo("Add two: report of Ada");
        assertThat(read.language()).isEqualTo("en");
        assertThat(read.isTagged()).isTrue();
    }

    @Test
    void takesMarkupForText() {
        String hostile =
                "</fo:block><fo:external-graphic src=\"file:///etc/passwd\"/>&amp;<!DOCTYPE x [<!ENTITY e SYSTEM 'x'>]>&e;";

        Read read = read(new Printout(report(test(hostile, hostile)), hostile, hostile, null, null, List.of()));

        assertThat(read.unwrapped()).contains(hostile.replace(" ", ""));
        assertThat(read.text()).doesNotContain("root:");
    }

    @Test
    void tellsWhatCannotBeSeenByItsNumber() {
        Read read = read(new Printout(
                report(test("a\u202eb", "\u001b[31mred\u001b[0m \u0000")),
                "Zo\u00eb \u200bx",
                "x = '\u4f60\u597d \ud83d\ude00\ud83e\udd80 \u05d0\u05d1 \u0394 \u00e9 \u2713 \ufeff'\n",
                null,
                null,
                List.of()));

        assertThat(read.unwrapped())
                .contains("a\u27e8U+202E\u27e9b", "\u27e8U+001B\u27e9[31mred", "\u27e8U+0000\u27e9")
                .contains("Zo\u00eb\u27e8U+200B\u27e9x")
                .contains("\u27e8U+4F60\u27e9\u27e8U+597D\u27e9\ud83d\ude00\u27e8U+1F980\u27e9")
                .contains("\u0394\u00e9\u2713\u27e8U+FEFF\u27e9");
    }

    @Test
    void setsTheLargestReportThatThereCanBeInBoundedTime() throws Exception {
        String lines = "x\n".repeat(64 * 1024);
        String word = "a".repeat(128 * 1024);
        List<TestReport> tests = IntStream.range(0, 400)
                .mapToObj(number -> test("\u0300line\n".repeat(1000), "\u202e".repeat(8 * 1024)))
                .toList();

        for (String source : List.of(lines, word)) {
            long before = System.nanoTime();
            Read read = read(new Printout(report(tests), word, source, null, null, List.of()));
            Duration taken = Duration.ofNanos(System.nanoTime() - before);

            // Three seconds on an idle machine: what matters is that it is not minutes.
            assertThat(taken).isLessThan(Duration.ofSeconds(60));
            assertThat(read.pages()).isLessThan(120);
            assertThat(read.text()).contains("this document has no room for more", "100 tests more");
        }
    }

    private static Report report(TestReport test) {
        return report(List.of(test));
    }

    private static Report report(List<TestReport> tests) {
        return new Report(
                "sub_1",
                new ChallengeRef("add-two", "Add two", "0".repeat(64)),
                Mode.SUBMIT,
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                tests,
                null,
                new Environment("3.13.5", "0".repeat(64), "sha256:0", Limits.DEFAULT),
                1,
                MOMENT,
                MOMENT);
    }

    private static TestReport test(@Nullable String message, String stdout) {
        return new TestReport(
                "test_one",
                "Title of the test",
                "hidden",
                Visibility.HIDDEN,
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                message,
                "Mind the sign",
                stdout,
                null,
                Duration.ofMillis(7),
                Duration.ofMillis(9),
                ByteSize.ofMebibytes(8));
    }

    private static Read read(Printout printout) {
        byte[] pdf = PDF.set(printout);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            return new Read(
                    new PDFTextStripper().getText(document),
                    document.getDocumentInformation().getTitle(),
                    catalog.getLanguage().toLowerCase(Locale.ROOT),
                    catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(),
                    document.getNumberOfPages());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Read(String text, String title, String language, boolean isTagged, int pages) {
        /** As one line without blanks: where it was broken is the page's affair. */
        String unwrapped() {
            return text.replaceAll("\\s", "");
        }
    }
}
