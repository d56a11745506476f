package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradingIT {
    private static final String REVERSED = "def reverse(generator):\n    yield from reversed(list(generator))\n";

    private static ServiceProcess service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = ServiceProcess.start(
                data.resolve("service"), ServiceProcess.house().resolve("challenges"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Of each challenge a right and a wrong solution: the folder's name is the verdict it must end in. */
    static Stream<Arguments> solutions() {
        return Stream.of("reverse-a-generator", "count-capital-letters", "producer-consumer")
                .flatMap(slug -> Stream.of("accepted", "wrong_answer").map(verdict -> Arguments.of(slug, verdict)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("solutions")
    void judgesRightAndWrongSolutions(String challenge, String verdict) throws IOException {
        Path submissions =
                ServiceProcess.house().resolve("challenges").resolve(challenge).resolve("submissions");

        Answer answer = service.graded(challenge, Files.readString(first(submissions.resolve(verdict))), Map.of());

        assertThat(answer.at("/verdict")).as(answer.toString()).isEqualTo(verdict);
        assertThat(answer.json().get("score").asDouble()
                        == answer.json().get("max_score").asDouble())
                .as(answer.toString())
                .isEqualTo(verdict.equals("accepted"));
    }

    @Test
    void answersWithTheFinishedRecordWhenTheClientWaits() {
        Answer answer =
                service.client().submit("reverse-a-generator", REVERSED, Map.of("mode", "run"), "Prefer", "wait=30");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.at("/verdict")).isEqualTo("accepted");
    }

    @Test
    void runsTheSampleTestsAloneInARun() {
        Answer answer = service.graded("reverse-a-generator", REVERSED, Map.of("mode", "run"));

        assertThat(answer.json().get("tests").findValuesAsString("visibility"))
                .as(answer.toString())
                .isNotEmpty()
                .containsOnly("sample");
    }

    @Test
    void showsWhatIsTypedBesideARun() {
        Answer answer = service.graded(
                "reverse-a-generator",
                REVERSED,
                Map.of("mode", "run", "inputs", List.of("list(reverse(iter('abc')))", "1 / 0", "while True: pass")));

        assertThat(answer.at("/verdict")).as(answer.toString()).isEqualTo("accepted");
        assertThat(answer.json().get("inputs").findValuesAsString("verdict"))
                .containsExactly("accepted", "runtime_error", "time_limit_exceeded");
        assertThat(answer.at("/inputs/0/stdout")).isEqualTo("['c', 'b', 'a']\n");
        assertThat(answer.at("/inputs/1/message")).endsWith("ZeroDivisionError: division by zero");
    }

    /** Each with the verdicts it may end in. */
    static Stream<Arguments> tricks() {
        return Stream.of(
                Arguments.of("import os\n\ndef reverse(generator):\n    os._exit(0)\n", List.of("runtime_error")),
                Arguments.of("while True: pass\n", List.of("time_limit_exceeded")),
                Arguments.of("""
                        class Any:
                            __eq__ = lambda self, other: True

                        def reverse(generator):
                            return Any()
                        """, List.of("runtime_error", "wrong_answer", "invalid_result")));
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void givesNoPointsForATrickAndGoesOn(String source, List<String> verdicts) {
        Answer trick = service.graded("reverse-a-generator", source, Map.of("mode", "run"));
        Answer next = service.graded("reverse-a-generator", REVERSED, Map.of("mode", "run"));

        assertThat(trick.at("/verdict")).as(trick.toString()).isIn(verdicts);
        assertThat(next.at("/verdict")).as(next.toString()).isEqualTo("accepted");
    }

    /** Sources that are texts, and no programs: taken, and told so. */
    static Stream<String> noPrograms() {
        return Stream.of(
                "x = " + "(".repeat(10_000) + ")".repeat(10_000) + "\n",
                "# -*- coding: none-of-them -*-\n",
                "def reverse(generator)\n",
                "\u202e x\n");
    }

    @ParameterizedTest
    @MethodSource("noPrograms")
    void saysOfWhatIsNoProgramThatItDoesNotCompile(String source) {
        Answer answer = service.graded("reverse-a-generator", source, Map.of());

        assertThat(answer.at("/verdict")).as(answer.toString()).isEqualTo("compile_error");
        assertThat(answer.at("/message")).as(answer.toString()).isNotBlank();
        assertThat(answer.at("/score")).isEqualTo("0");
    }

    private static Path first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(folder + " is empty."));
        }
    }
}
