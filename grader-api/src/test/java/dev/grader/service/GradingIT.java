package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GradingIT {
    private static final String REVERSED = "def reverse(generator):\n    yield from reversed(list(generator))\n";

    private static ServiceProcess service;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = ServiceProcess.start(data.resolve("service"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Of each challenge one solution from every folder: the folder's name is the verdict it must end in. */
    static Stream<Arguments> solutions() {
        return Stream.of("reverse-a-generator", "count-capital-letters", "producer-consumer")
                .flatMap(GradingIT::solutionsOf);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("solutions")
    void judgesEachKindOfSolution(String challenge, String verdict, Path solution) throws IOException {
        Answer answer = service.client().submit(challenge, Files.readString(solution), "Prefer", "wait=30");

        assertThat(answer.at("/verdict")).as(answer.toString()).isEqualTo(verdict);
        assertThat(answer.json().get("score").asDouble()
                        == answer.json().get("max_score").asDouble())
                .as(answer.toString())
                .isEqualTo(verdict.equals("accepted"));
    }

    @Test
    void livesWhateverItsPartsDo() {
        assertThat(service.client().get("/actuator/health/liveness").at("/status"))
                .isEqualTo("UP");
    }

    @Test
    void gradesInTheBackground() {
        Answer taken = service.client().submit("reverse-a-generator", REVERSED);
        assertThat(taken.status()).isEqualTo(202);
        String path = taken.header("Location").orElseThrow();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.client().get(path).at("/status").equals("finished"));

        assertThat(service.client().get(path).at("/verdict")).isEqualTo("accepted");
    }

    @Test
    void runsTheSampleTestsAloneInARun() {
        Answer answer =
                service.client().submit("reverse-a-generator", REVERSED, Map.of("mode", "run"), "Prefer", "wait=30");

        assertThat(answer.json().get("tests").findValuesAsString("visibility"))
                .as(answer.toString())
                .isNotEmpty()
                .containsOnly("sample");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    import os\\ndef reverse(generator):\\n    os._exit(0)                          | runtime_error
                    def reverse(generator):\\n    while True: pass                               | time_limit_exceeded
                    class A:\\n    __eq__ = lambda s, o: True\\ndef reverse(generator): return A() | runtime_error wrong_answer invalid_result
                    """)
    void givesNoPointsToTricksAndGoesOn(String source, String verdicts) {
        Answer trick = service.client().submit("reverse-a-generator", source.replace("\\n", "\n"), "Prefer", "wait=30");
        Answer next = service.client().submit("reverse-a-generator", REVERSED, "Prefer", "wait=30");

        assertThat(List.of(verdicts.split(" "))).as(trick.toString()).contains(trick.at("/verdict"));
        assertThat(trick.json().get("score").asDouble()).isZero();
        assertThat(next.at("/verdict")).as(next.toString()).isEqualTo("accepted");
    }

    private static Stream<Arguments> solutionsOf(String slug) {
        return folders(ServiceProcess.house()
                        .resolve("challenges")
                        .resolve(slug)
                        .resolve("submissions"))
                .map(folder -> Arguments.of(slug, String.valueOf(folder.getFileName()), first(folder)));
    }

    private static Stream<Path> folders(Path submissions) {
        try (Stream<Path> folders = Files.list(submissions)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException failed) {
            throw new IllegalStateException("The folder %s cannot be listed.".formatted(submissions), failed);
        }
    }

    private static Path first(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(folder + " is empty."));
        } catch (IOException failed) {
            throw new IllegalStateException("The folder %s cannot be listed.".formatted(folder), failed);
        }
    }
}
