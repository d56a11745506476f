package dev.grader.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a hidden test holds and a hostile submission can see of it stays with staff: every place of a challenge's tests has a mark
 * of its own, each submission carries out what it sees in its own way, and all that a candidate can read is searched.
 */
class LeakIT {
    private static final Path FOLDER = Path.of("src", "test", "leaks");
    private static final Set<String> TOLD_OF_A_HIDDEN_TEST =
            Set.of("name", "title", "group", "visibility", "verdict", "points", "max_points", "hint");
    /** Solves what can be solved, or tells by other means than words. */
    private static final Set<String> SILENT = Set.of("solves_it.py", "spends_time.py", "hoards.py");

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?|(?<![0-9a-f.-])1[789]\\d{8}(\\d{3})?(?![0-9a-f-])");

    private static Canaries canaries;
    private static ServiceProcess service;
    private static Client candidate;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        canaries = Canaries.plantedIn(FOLDER.resolve("challenges"));
        service = ServiceProcess.start(data.resolve("service"), FOLDER.resolve("challenges"));
        candidate = service.client(Role.CANDIDATE);
        Answer taken = candidate.submit("leaky", source("prints.py"));
        ServiceProcess.finished(candidate, taken.header("Location").orElseThrow());
    }

    /** The log is that of all the tests: no mark, no key, no line of a submission, no control character of theirs. */
    @AfterAll
    static void stop() {
        service.close();
        String log = service.log();
        assertThat(canaries.in(log)).isEmpty();
        assertThat(log)
                .contains("Serving 2 challenges")
                .doesNotContain(
                        "def work",
                        String.valueOf(candidate.key()),
                        String.valueOf(service.client().key()))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    }

    static Stream<String> submissions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("submissions"))) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".py") && !name.startsWith("_"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("submissions")
    void nothingThatACandidateReadsTellsOfHiddenTests(String name) throws IOException {
        Answer taken = candidate.submit("leaky", source(name), "Prefer", "wait=1");
        String path = taken.header("Location").orElseThrow();
        Answer finished = ServiceProcess.finished(candidate, path);
        List<Answer> told = new ArrayList<>(List.of(taken, finished));
        SearchedRoutes.OF_A_SUBMISSION.forEach(route -> told.add(candidate.get(path + route)));

        assertThat(told).allSatisfy(answer -> {
            assertThat(canaries.in(answer.toString())).as("%s", answer).isEmpty();
            assertThat(moments(answer.text())).as("%s", answer).isSubsetOf(createdAt(finished));
        });
        assertTellsOfHiddenTestsWhatIsOnTheList(finished);
        assertThat(finished.at("/verdict")).as("%s", finished).isNotIn("compile_error", "internal_error");
        if (!SILENT.contains(name)) {
            assertThat(canaries.in(service.client().get(path).text())).isNotEmpty();
        }
    }

    @Test
    void theSearchFindsWhatIsThereAndStaffReadsIt() throws IOException {
        Answer record = service.graded("leaky", source("prints.py"), Map.of());
        String report = "/v1/submissions/" + record.at("/id") + "/report?format=";

        assertThat(canaries.digits()).hasSizeGreaterThan(50);
        assertThat(canaries.examples())
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        example -> assertThat(canaries.in("«" + example + "»")).hasSize(1));
        assertThat(canaries.in(record.text())).hasSizeGreaterThan(25);
        assertThat(SearchedRoutes.FORMATS)
                .allSatisfy(format -> assertThat(canaries.in(
                                service.client().get(report + format).text()))
                        .isNotEmpty());
        assertThat(moments(record.text())).hasSize(3);
        assertThat(candidate.get("/v1/submissions/" + record.at("/id")).status())
                .isEqualTo(404);
    }

    static Stream<String> otherRoutes() {
        return SearchedRoutes.OTHERS.stream();
    }

    @ParameterizedTest
    @MethodSource("otherRoutes")
    void noOtherRouteTellsOfHiddenTests(String path) {
        Answer answer = candidate.get(path);

        assertThat(canaries.in(answer.toString())).as("%s", answer).isEmpty();
        assertThat(answer.text()).doesNotContain("test_an_argument", "test_hidden", "cases.txt");
        if (!path.startsWith("/openapi")) {
            // The description shows one in an example, of a submission that never was.
            assertThat(answer.text()).doesNotContain("finished_at\":\"");
        }
    }

    /** The guidance, the rubric, what was ticked of it and what was noted beside. */
    @Test
    void nothingThatACandidateReadsTellsByWhatWordsAreScored() throws IOException {
        String guidance = Files.readString(FOLDER.resolve("challenges/explained/guidance.md"));
        Answer taken = candidate.post("/v1/submissions", "{\"challenge\":\"explained\",\"answer\":\"Because.\"}");
        String path = taken.header("Location").orElseThrow();
        ServiceProcess.finished(candidate, path);
        String review =
                JsonMapper.shared().writeValueAsString(Map.of("ticks", List.of(true, false, true), "note", guidance));

        Answer reviewed = service.client()
                .send(
                        "PUT",
                        path + "/review",
                        HttpRequest.BodyPublishers.ofString(review),
                        new String[0],
                        "Content-Type",
                        "application/json");

        assertThat(canaries.in(reviewed.text())).hasSize(4);
        assertThat(candidate.get(path).at("/score")).isEqualTo("3");
        List<Answer> told = new ArrayList<>(
                List.of(candidate.get(path), candidate.get("/v1/submissions"), candidate.post(path + "/regrade", "")));
        SearchedRoutes.FORMATS.forEach(format -> told.add(candidate.get(path + "/report?format=" + format)));
        assertThat(told)
                .allSatisfy(answer -> assertThat(canaries.in(answer.toString()))
                        .as("%s", answer)
                        .isEmpty());
    }

    /** Each with its status: provoked on purpose, about a challenge that is there. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("{\"challenge\":\"leaky\"}", 400),
                Arguments.of("{\"challenge\":\"leaki\",\"source\":\"a\"}", 422),
                Arguments.of("{\"challenge\":\"leaky/tests\",\"source\":\"a\"}", 422),
                Arguments.of("{\"challenge\":\"leaky\",\"source\":\"a\",\"python\":\"2.7\"}", 422),
                Arguments.of("{\"challenge\":\"leaky\",\"source\":\"a\",\"tests\":\"all\"}", 400),
                Arguments.of("{\"challenge\":\"leaky\",\"source\":\"a\",\"answer\":\"a\"}", 422),
                Arguments.of("{\"challenge\":\"leaky\",\"source\":\"\\u0000\"}", 400),
                Arguments.of("{", 400));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void noRefusalTellsOfHiddenTests(String body, int status) {
        Answer answer = candidate.post("/v1/submissions", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(canaries.in(answer.toString())).as("%s", answer).isEmpty();
    }

    @Test
    void theEngineKeepsNoLogOfAnyContainer() throws IOException {
        Process docker = new ProcessBuilder(
                        "docker", "ps", "-aq", "--filter", "label=dev.grader.owner=" + service.installation())
                .redirectErrorStream(true)
                .start();
        List<String> containers = new String(docker.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(containers).hasSizeGreaterThanOrEqualTo(2);

        var inspect = new ArrayList<>(List.of("docker", "inspect", "--format", "{{.HostConfig.LogConfig.Type}}"));
        inspect.addAll(containers);
        Process inspected =
                new ProcessBuilder(inspect).redirectErrorStream(true).start();

        assertThat(new String(inspected.getInputStream().readAllBytes(), UTF_8).lines())
                .containsOnly("none");
    }

    private static void assertTellsOfHiddenTestsWhatIsOnTheList(Answer record) {
        List<JsonNode> hidden = record.json()
                .get("tests")
                .valueStream()
                .filter(test -> test.get("visibility").stringValue().equals("hidden"))
                .toList();
        assertThat(hidden)
                .hasSizeGreaterThan(10)
                .allSatisfy(test -> assertThat(test.propertyNames())
                        .filteredOn(test::hasNonNull)
                        .isSubsetOf(TOLD_OF_A_HIDDEN_TEST));
        assertThat(List.of("started_at", "finished_at", "attempts")).noneMatch(record.json()::hasNonNull);
    }

    private static List<String> createdAt(Answer record) {
        Instant createdAt = Instant.parse(record.at("/created_at"));
        return List.of(record.at("/created_at"), createdAt.toString(), String.valueOf(createdAt.toEpochMilli()));
    }

    /** All that looks like a time of day: as text, in seconds or in milliseconds since 1970. */
    private static List<String> moments(String text) {
        return MOMENT.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** Every submission begins with what looks at all it is given, and carries it out in a way of its own. */
    private static String source(String name) throws IOException {
        Path submissions = FOLDER.resolve("submissions");
        return Files.readString(submissions.resolve("_seen.py")) + Files.readString(submissions.resolve(name));
    }
}
