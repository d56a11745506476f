package dev.grader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.TestPackages;
import dev.grader.service.OneChallenge;
import dev.grader.service.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes, each a process, on one database. */
class PostgresNodesIT {
    private static final String SOLUTION = "def reverse(generator):\n    yield from reversed(list(generator))\n";

    /** Computes until it is stopped, in the first tests that load it. */
    private static final String ENDLESS = "while True: pass\n";

    @TempDir
    Path folder;

    private Path challenges = OneChallenge.folder();

    private final PostgresDatabase database = PostgresFixture.newDatabase();

    @BeforeEach
    void writePepper() throws IOException {
        Files.writeString(folder.resolve("pepper"), "0123456789abcdef".repeat(4));
    }

    /** Of nodes that started at once one has made it, and none but that one has the file. */
    private String firstKey(String... nodes) throws IOException {
        List<Path> keys = Stream.of(nodes)
                .map(node -> folder.resolve(node).resolve("key"))
                .filter(Files::exists)
                .toList();
        assertThat(keys).hasSize(1);
        return Files.readString(keys.getFirst()).strip();
    }

    private ServiceProcess launch(String node, String role) {
        return launch(node, role, Map.of());
    }

    private ServiceProcess launch(String node, String role, Map<String, String> more) {
        var environment = new HashMap<>(database.environment());
        environment.put("GRADER_ROLE", role);
        environment.put("GRADER_PEPPER_FILE", folder.resolve("pepper").toString());
        environment.putAll(more);
        return ServiceProcess.launch(folder.resolve(node), environment, challenges);
    }

    @Test
    void whatOneNodeTakesAnotherGrades() throws IOException {
        try (var api = launch("api", "api");
                var worker = launch("worker", "worker")) {
            api.waitUntilReady();
            worker.waitUntilReady();
            Client client = api.client();

            Answer answer = client.submit("reverse-a-generator", SOLUTION, "Prefer", "wait=30");

            String path = "/v1/submissions/" + answer.at("/id");
            assertThat(ServiceProcess.finished(client, path).at("/verdict")).isEqualTo("accepted");
            assertThat(folder.resolve("worker/key")).doesNotExist();
            assertThat(containersOf(api)).isEmpty();
            assertThat(containersOf(worker)).isNotEmpty();
            assertThat(api.anybody().get("/actuator/health").at("/status")).isEqualTo("UP");
            Client mistaken = worker.anybody().with(client.key());
            for (String route : List.of(path, "/v1/challenges", "/problems", "/actuator/../v1/challenges")) {
                Answer refused = mistaken.get(route);
                assertThat(refused.status()).as(route).isEqualTo(404);
            }
            assertThat(mistaken.get("/v1/challenges").at("/detail")).contains("serves no API");
            assertThat(worker.anybody().get("/actuator/health").at("/status")).isEqualTo("UP");
        }
    }

    @Test
    void nodesThatStartAtOnceMakeOneFirstKeyThatAllOfThemTake() throws IOException {
        try (var one = launch("one", "api");
                var two = launch("two", "api");
                var three = launch("three", "api")) {
            List<ServiceProcess> nodes = List.of(one, two, three);
            nodes.forEach(ServiceProcess::waitUntilReady);

            String key = firstKey("one", "two", "three");
            for (ServiceProcess node : nodes) {
                assertThat(node.anybody().with(key).get("/v1/submissions").status())
                        .isEqualTo(200);
            }
            assertThat(database.client()
                            .sql("select count(*) from api_keys where holder is null")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void everyNodeServesTheFoldersAsTheyAreOnceOneIsAskedTo() throws IOException {
        challenges = folder.resolve("challenges");
        var packages = new TestPackages(challenges);
        packages.write("first", "def test_sum(solution):\n    assert solution.add(20, 22) == 42\n");
        try (var one = launch("one", "api");
                var two = launch("two", "api")) {
            one.waitUntilReady();
            two.waitUntilReady();
            String key = firstKey("one", "two");
            packages.write("second", "def test_sum(solution):\n    assert solution.add(1, 2) == 3\n");

            assertThat(one.anybody().with(key).post("/v1/challenges:reload", "").at("/added/0"))
                    .isEqualTo("second");

            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            two.anybody().with(key).get("/v1/challenges/second").status() == 200);
        }
    }

    @Test
    void aNodeWithAnotherPepperDoesNotStart() throws IOException {
        try (var first = launch("first", "api")) {
            first.waitUntilReady();
        }
        Path other = Files.writeString(folder.resolve("other"), "f".repeat(64));

        try (var second = launch("second", "api", Map.of("GRADER_PEPPER_FILE", other.toString()))) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> second.log().contains("hashed under another pepper than this node's"));
        }
    }

    @Test
    void whatADeadWorkerWasAtWorkOnIsFinishedByAnotherOnce() throws IOException {
        try (var dying = launch("dying", "both");
                var api = launch("api", "api")) {
            dying.waitUntilReady();
            api.waitUntilReady();
            String key = firstKey("dying", "api");
            Client client = dying.anybody().with(key);
            Client other = api.anybody().with(key);
            String path = client.submit("reverse-a-generator", ENDLESS)
                    .header("Location")
                    .orElseThrow();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.get(path).at("/status").equals("running"));
            dying.kill();
            // It is that one's until its heartbeats have been missed, which takes longer than this question.
            assertThat(other.get(path).at("/status")).isEqualTo("running");
            try (var heir = launch("heir", "both")) {
                heir.waitUntilReady();

                Answer answer = ServiceProcess.finished(other, path);

                assertThat(answer.at("/verdict")).isEqualTo("time_limit_exceeded");
                assertThat(answer.at("/attempts")).isEqualTo("2");
            }
            // The dead one's containers are its own to remove, at its next start.
            try (var back = launch("dying", "both")) {
                back.waitUntilReady();
            }
        }
    }

    private static List<String> containersOf(ServiceProcess node) throws IOException {
        Process listing = new ProcessBuilder(
                        "docker", "ps", "-aq", "--filter", "label=dev.grader.owner=" + node.installation())
                .redirectErrorStream(true)
                .start();
        return new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
