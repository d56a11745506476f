package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a candidate may know is a list: whatever else a report holds, or will hold, is in no format of theirs. */
class AllowListTest {

    /** Those under which there are hidden tests to tell of, and a score. */
    static Stream<Arguments> everyFormatOfEveryVerdict() {
        return Stream.of(Verdict.values())
                .filter(verdict ->
                        verdict != Verdict.ACCEPTED && verdict.isScored() && verdict != Verdict.COMPILE_ERROR)
                .flatMap(verdict -> ReportFormats.all().stream().map(format -> Arguments.of(verdict, format)));
    }

    @ParameterizedTest
    @MethodSource("everyFormatOfEveryVerdict")
    void whatIsNotOnTheListIsInNoFormatForACandidate(Verdict verdict, ReportFormat format) {
        Marked marked = new Marked(verdict);

        String written = written(format, marked.report().redactedFor(Audience.CANDIDATE));

        assertThat(marked.forbidden())
                .allSatisfy((component, marks) -> assertThat(written).doesNotContain(marks));
    }

    @Test
    void theSearchFindsEveryMarkInWhatStaffReads() {
        Marked marked = new Marked(Verdict.WRONG_ANSWER);
        String everything = String.join(
                "\n",
                ReportFormats.all().stream()
                        .map(format -> written(format, marked.report()))
                        .toList());

        assertThat(marked.forbidden())
                .allSatisfy((component, marks) -> assertThat(marks).anyMatch(everything::contains));
        assertThat(marked.forbidden().keySet())
                .contains("test.message", "test.stdout", "test.stderr", "test.cpu", "test.wall", "test.peakMemory")
                .contains("report.message", "report.attempts", "report.finishedAt")
                .contains("rubric.items", "review.ticks", "review.note", "review.reviewer", "review.at");
    }

    @Test
    void aCandidateReadsAllThatIsOnTheList() {
        Report told = new Marked(Verdict.WRONG_ANSWER).report().redactedFor(Audience.CANDIDATE);

        assertThat(told.tests().getFirst())
                .hasNoNullFieldsOrPropertiesExcept("message", "stdout", "stderr", "cpu", "wall", "peakMemory")
                .returns("test_marked[1]", TestReport::name);
        assertThat(told).hasNoNullFieldsOrPropertiesExcept("message", "rubric", "attempts", "finishedAt");
    }

    /** Names as pytest makes them of what an author, or a generator of cases, may hand it. */
    static List<Arguments> namesThatCarryInputs() {
        return List.of(
                Arguments.of("test_x[7c1f]", "test_x[1]"),
                Arguments.of("test_x[]", "test_x[1]"),
                Arguments.of("test_x[2]", "test_x[1]"),
                Arguments.of("test_x[a[7c1f]b]", "test_x[1]"),
                Arguments.of("test_x[a]-7c1f", "test_x[1]"),
                Arguments.of("test_x[\uFF3D7c1f\u202E]", "test_x[1]"),
                Arguments.of("test_x[a::test_y[7c1f]", "test_x[1]"),
                Arguments.of("test_x[" + "7c1f".repeat(1_000) + "]", "test_x[1]"),
                Arguments.of("test_a.py::TestOne::test_x[7c1f]", "test_a.py::TestOne::test_x[1]"),
                Arguments.of("test_b.py::test_x[1-7c1f::]", "test_b.py::test_x[1]"),
                Arguments.of("test_x", "test_x"));
    }

    @ParameterizedTest
    @MethodSource("namesThatCarryInputs")
    void aNameIsToldWithoutWhatStandsBehindItsBracket(String name, String told) {
        assertThat(Reports.hiddenNames(List.of(name))).containsExactly(told);
    }

    @Test
    void variantsAreCountedForEachNameInTheOrderOfTheTests() {
        assertThat(Reports.hiddenNames(List.of(
                        "test_a.py::test_x[9]", "test_b.py::test_x[8]", "test_a.py::test_x[7]", "test_y", "test_x[1]")))
                .containsExactly(
                        "test_a.py::test_x[1]", "test_b.py::test_x[1]", "test_a.py::test_x[2]", "test_y", "test_x[1]");
    }

    private static String written(ReportFormat format, Report report) {
        return new String(format.toBytes(report), StandardCharsets.UTF_8);
    }
}
