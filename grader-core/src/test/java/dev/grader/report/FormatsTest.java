package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsTest {

    static Stream<Arguments> everyFormatOfEveryGoldenReport() {
        return Golden.folders().stream()
                .flatMap(folder -> Stream.of(Audience.values())
                        .flatMap(audience -> ReportFormats.all().stream()
                                .map(format -> Arguments.of(folder, audience, format.name()))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyFormatOfEveryGoldenReport")
    void writesWhatTheGoldenFolderHolds(Path folder, Audience audience, String name) throws IOException {
        Path golden = folder.resolve(audience.name().toLowerCase(Locale.ROOT) + "." + name);

        assertThat(written(name, Golden.report(folder).redactedFor(audience))).isEqualTo(Files.readString(golden));
    }

    @Test
    void areTheFiveOfTheContractAndOneForSpreadsheets() {
        assertThat(ReportFormats.all())
                .extracting(ReportFormat::name)
                .containsExactly("json", "junit", "gradescope", "exercism", "ctrf", "csv");
        assertThat(ReportFormats.find("pdf")).isEmpty();
    }

    @Test
    void eachIsAskedForByMediaTypesOfItsOwn() {
        assertThat(ReportFormats.all().stream()
                        .flatMap(format -> format.mediaTypes().stream())
                        .toList())
                .hasSizeGreaterThan(6)
                .doesNotHaveDuplicates()
                .allSatisfy(type -> assertThat(type).matches("[a-z]+/[a-z.+]+"));
        assertThat(ReportFormats.all().stream().map(ReportFormat::fileEnding).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void anythingACandidateWroteLeavesTheXmlWellFormedAndForgesNoTest() throws Exception {
        byte[] xml = format("junit").toBytes(Golden.report("hostile-text"));

        var cases = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName("testcase");

        assertThat(cases.getLength()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "junit", "gradescope", "exercism", "ctrf", "csv"})
    void everyFormatSaysWithWhichPackageItWasGraded(String format) throws IOException {
        Report report = Golden.report("accepted");

        assertThat(written(format, report)).contains(report.challenge().digest());
    }

    @Test
    void exercismsOutputIsCutToItsBound() throws IOException {
        JsonNode results = JsonMapper.shared().readTree(written("exercism", Golden.report("hostile-text")));

        assertThat(results.at("/tests/0/output").stringValue())
                .hasSize(500)
                .endsWith("\nOutput was truncated. Please limit to 500 chars");
    }

    @Test
    void gradescopeGetsNoScoreForWhatCouldNotBeGraded() throws IOException {
        JsonNode results = JsonMapper.shared().readTree(written("gradescope", Golden.report("internal-error")));

        assertThat(results.has("score")).isFalse();
        assertThat(results.get("tests")).isNotEmpty().noneMatch(test -> test.has("score"));
    }

    @Test
    void aSubmissionThatCouldNotBeRunIsNotMistakenForSuccess() throws IOException {
        Report broken = Golden.report("compile-error");

        assertThat(written("junit", broken)).contains("errors=\"1\"").contains("<error type=\"compile_error\"");
        assertThat(JsonMapper.shared()
                        .readTree(written("ctrf", broken))
                        .at("/results/summary/failed")
                        .intValue())
                .isEqualTo(1);
        assertThat(JsonMapper.shared()
                        .readTree(written("exercism", broken))
                        .get("status")
                        .stringValue())
                .isEqualTo("error");
    }

    @Test
    void everyNameInTheContractIsAKeyOfTheProjectsOwnFormat() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(written("json", Golden.report("wrong-answer")));

        assertThat(json.propertyNames())
                .containsAll(List.of(
                        "id",
                        "challenge",
                        "mode",
                        "status",
                        "verdict",
                        "score",
                        "max_score",
                        "created_at",
                        "finished_at",
                        "tests",
                        "stdout",
                        "stderr",
                        "environment",
                        "attempts"));
        assertThat(json.at("/tests/0").propertyNames())
                .containsAll(List.of(
                        "name",
                        "title",
                        "group",
                        "visibility",
                        "verdict",
                        "points",
                        "max_points",
                        "message",
                        "cpu_ms",
                        "wall_ms",
                        "peak_memory_bytes"));
        assertThat(json.get("environment").propertyNames())
                .containsExactly("python", "challenge_digest", "image_digest", "limits");
    }

    private static String written(String name, Report report) {
        return new String(format(name).toBytes(report), StandardCharsets.UTF_8);
    }

    private static ReportFormat format(String name) {
        return ReportFormats.find(name).orElseThrow();
    }
}
