package dev.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Client;
import dev.grader.service.Commands;
import dev.grader.service.Leftovers;
import dev.grader.service.ServiceProcess;
import dev.grader.shutdown.LastResort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What submissions are graded in dies while one is graded. */
class SandboxFaultsIT {
    private static DockerDaemon engine;
    private static Map<String, String> environment;
    private static Path data;
    private static ServiceProcess service;
    private static Results results;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        engine = new DockerDaemon();
        var settings = new HashMap<>(engine.environment());
        settings.put(
                "GRADER_CHALLENGES",
                Trial.challenges(folder.resolve("challenges")).toString());
        // So short that every fault lasts longer than the core is patient.
        settings.put("GRADER_CELLS_LEASEPATIENCE", "1s");
        settings.put("GRADER_SHUTDOWN_NOTICE", "0s");
        settings.put("GRADER_SHUTDOWN_TOTAL", "13s");
        environment = Map.copyOf(settings);
        data = folder.resolve("data");
        service = ServiceProcess.start(data, environment);
        results = SqliteFile.resultsIn(data);
    }

    @AfterAll
    static void stop() throws Exception {
        // Where the start was cut short, by an assumption for one, there is less to end.
        for (AutoCloseable each : Arrays.asList(service, engine)) {
            if (each != null) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cell", "examiner"})
    void gradesAgainWhatWasOnAContainerThatWasKilled(String part) {
        Client client = service.client();
        Trial trial = Trial.of("kill of the " + part + "'s container", results);
        Trial.untilRunning(client, trial.handIn(client, 3, Trial.SLOW));

        trial.struck();
        Leftovers.running(engine.environment(), service.installation(), part)
                .forEach(container -> Commands.run(engine.environment(), "docker", "kill", container));
        trial.flying();

        trial.settle(client);
    }

    @Test
    void waitsForADockerDaemonThatWasKilledAndTakesSubmissionsMeanwhile() {
        Client client = service.client();
        Trial trial = Trial.of("kill -9 of the Docker daemon, started again", results);
        Trial.untilRunning(client, trial.handIn(client, 2, Trial.SLOW));

        trial.struck();
        engine.kill();
        trial.handIn(client, 1, Trial.QUICK);
        trial.flying();
        await().atMost(Trial.PATIENCE)
                .until(() -> client.get("/actuator/health/readiness").status() == 503);
        engine.start();

        trial.settle(client);
    }

    /** The engine is there and says nothing: neither an answer nor an end can be waited for. */
    @Test
    void endsInItsTimeThoughTheEngineHangsAndClearsAwayWhatIsLeftAtTheNextStart() {
        Client client = service.client();
        Trial trial = Trial.of("SIGTERM while the Docker daemon hangs", results);
        Trial.untilRunning(client, trial.handIn(client, 2, Trial.SLOW));
        List<String> left = Leftovers.running(engine.environment(), service.installation(), "cell");

        trial.struck();
        engine.suspend();
        service.askToStop();
        trial.flying();
        int status = service.waitForEnd();
        engine.resume();

        assertThat(status).as(service.log()).isEqualTo(LastResort.STATUS);
        assertThat(left).isNotEmpty();
        service = ServiceProcess.start(data, environment);
        assertThat(Leftovers.running(engine.environment(), service.installation(), "cell"))
                .doesNotContainAnyElementsOf(left);
        trial.settle(service.client());
    }
}
