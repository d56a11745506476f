package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.TestPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Packages that are broken, added, changed and taken away, as an author would, beside a running service. */
class ReloadIT {
    private static final String RIGHT = "def add(left, right):\n    return left + right\n";
    /** Slow enough to be met at work, and within its limits. */
    private static final String SLOW =
            "import time\n\n\ndef add(left, right):\n    time.sleep(2)\n    return left + right\n";

    private static final String ADDS = "def test_secret_sum(solution):\n    assert solution.add(20, 22) == 42\n";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static TestPackages packages;
    private static ServiceProcess service;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        packages = new TestPackages(folder.resolve("challenges"));
        packages.write("sound", ADDS);
        packages.write("bad-marker", "import pytest\n\n\n@pytest.mark.pionts(3)\n" + ADDS);
        packages.write("not-collectable", "x = 1\nimport nothing_of_that_name\n" + ADDS);
        packages.write("bad-group", "import pytest\n\n\n@pytest.mark.group('sums')\n" + ADDS);
        TestPackages.write(packages.write("unknown-key", ADDS).resolve("challenge.yaml"), "title: A\npionts: 3\n");
        Files.delete(packages.write("no-statement", ADDS).resolve("statement.md"));
        var second = new TestPackages(folder.resolve("more"));
        second.write("sound", ADDS);
        service = ServiceProcess.start(folder.resolve("data"), packages.folder(), second.folder());
        client = service.client();
        await().atMost(PATIENCE).until(() -> health().at("/details/uninspected").asInt(-1) == 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void startsWithoutWhatIsBrokenAndSaysWhereItIs() throws IOException {
        List<String> lines = health().at("/details/problems")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        String root = packages.folder() + "/";
        assertThat(lines)
                .anyMatch(line -> line.startsWith(root + "unknown-key/challenge.yaml:2: There is no key \"pionts\""))
                .anyMatch(line -> line.startsWith(root + "no-statement/statement.md: The package has no statement.md"))
                .anyMatch(line -> line.contains("more/sound: There is a challenge of this name in " + root + "sound"))
                .anyMatch(line ->
                        line.startsWith(root + "bad-marker/tests/test_hidden.py:4: test_secret_sum: the marker"))
                .anyMatch(line -> line.startsWith(
                        root + "not-collectable/tests/test_hidden.py:2: ModuleNotFoundError: No module named"))
                .anyMatch(line -> line.startsWith(
                        root + "bad-group/tests/test_hidden.py:4: The test test_secret_sum names the group sums"))
                .allSatisfy(line -> assertThat(line).doesNotContain("\n"));
        assertThat(client.get("/actuator/health").status()).isEqualTo(200);
        assertThat(client.get("/actuator/health").at("/status")).isEqualTo("UP");
        assertThat(client.with(null).get("/actuator/health").text())
                .contains("DEGRADED")
                .doesNotContain("pionts");
        assertThat(service.log()).contains(lines);
        assertThat(client.get("/v1/challenges").json().get("items").findValuesAsString("slug"))
                .contains("sound")
                .doesNotContain("bad-marker", "not-collectable", "bad-group", "unknown-key", "no-statement");
    }

    @Test
    void servesAFolderThatWasCopiedAndNothingElseChanged() throws IOException {
        packages.write("copied", ADDS);

        Answer reload = client.post("/v1/challenges:reload", "");

        assertThat(reload.at("/added/0")).as("%s", reload).isEqualTo("copied");
        assertThat(service.graded("copied", RIGHT, Map.of()).at("/verdict")).isEqualTo("accepted");
    }

    @Test
    void finishesOnTheOldPackageWhatWasBegunAndGradesAgainOnTheNew() throws IOException {
        packages.write("changing", ADDS);
        client.post("/v1/challenges:reload", "");
        String path = client.submit("changing", SLOW).header("Location").orElseThrow();
        await().atMost(PATIENCE).until(() -> client.get(path).at("/status").equals("running"));
        packages.write("changing", ADDS + ADDS.replace("sum", "wish").replace("42", "43"));

        Answer reload = client.post("/v1/challenges:reload", "");
        Answer old = ServiceProcess.finished(client, path);

        assertThat(old.at("/verdict")).as("%s", old).isEqualTo("accepted");
        assertThat(old.at("/environment/challenge_digest")).isEqualTo(reload.at("/changed/0/from"));
        String regrade = client.post(path + "/regrade", "").header("Location").orElseThrow();
        Answer again = ServiceProcess.finished(client, regrade);
        assertThat(again.at("/before/challenge_digest")).isEqualTo(reload.at("/changed/0/from"));
        assertThat(again.at("/after/challenge_digest")).isEqualTo(reload.at("/changed/0/to"));
        assertThat(again.at("/after/verdict")).isEqualTo("wrong_answer");
        assertThat(client.get(path).at("/environment/challenge_digest")).isEqualTo(reload.at("/changed/0/to"));
        assertThat(client.get(path).at("/max_score")).isEqualTo("2");
    }

    @Test
    void endsWithoutAScoreWhatWaitedForAChallengeThatIsGone() throws IOException {
        packages.write("going", ADDS);
        packages.write("busy", ADDS);
        client.post("/v1/challenges:reload", "");
        String busy = client.submit("busy", SLOW).header("Location").orElseThrow();
        await().atMost(PATIENCE).until(() -> client.get(busy).at("/status").equals("running"));
        String waiting = client.submit("going", RIGHT).header("Location").orElseThrow();
        packages.delete("going");

        Answer reload = client.post("/v1/challenges:reload", "");
        Answer end = ServiceProcess.finished(client, waiting);

        assertThat(reload.at("/removed/0")).isEqualTo("going");
        assertThat(end.at("/verdict")).as("%s", end).isEqualTo("internal_error");
        assertThat(end.json().get("score").isNull()).isTrue();
        assertThat(end.at("/message")).contains("going is not here any more");
        assertThat(ServiceProcess.finished(client, busy).at("/verdict")).isEqualTo("accepted");
    }

    private static JsonNode health() {
        return client.get("/actuator/health/challenges").json();
    }
}
