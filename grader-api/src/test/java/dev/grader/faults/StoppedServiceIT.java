package dev.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.service.Leftovers;
import dev.grader.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedServiceIT {
    /** Of a process that ended because of SIGTERM, and by itself: the last resort has another. */
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    /** Longer than running jobs may go on, and within the limits. */
    private static final String LONG = Trial.SLOW.replace("sleep(1)", "sleep(4)");

    @TempDir
    Path folder;

    @Test
    void stopsUnderLoadWithoutLosingOrLeavingAnything() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> environment = Map.of(
                "GRADER_CHALLENGES",
                Trial.challenges(folder.resolve("challenges")).toString(),
                "GRADER_SHUTDOWN_NOTICE",
                "2s");
        Trial trial;
        try (var service = ServiceProcess.start(data, environment)) {
            Client client = service.client();
            Results results = SqliteFile.resultsIn(data);
            trial = Trial.of("SIGTERM under load (SQLite)", results);
            String running = trial.handIn(client, 1, LONG);
            Trial.untilRunning(client, running);
            CompletableFuture<Answer> waiting = client.getLater(running, "Prefer", "wait=30");
            try (Load load = Load.on(client, Trial.CHALLENGE, Trial.QUICK).untilAccepted(20)) {
                trial.struck();
                service.askToStop();
                awaitNotReadyWhileThePortIsOpen(client);
                load.untilTurnedAway(4);
                service.waitForEnd();
                load.end();
                trial.claim(load.accepted());

                assertThat(load.refused()).isNotEmpty().allSatisfy(Refusals::saysThatTheServiceIsUnavailable);
                assertThat(load.unanswered())
                        .allSatisfy(gone -> assertThat(gone).hasCauseInstanceOf(IOException.class));
                assertThat(results.statuses().keySet())
                        .as("taken, and not only by those whose clients know it")
                        .hasSize(load.accepted().size() + 1);
            }
            trial.flying();

            Answer waited = waiting.get(1, TimeUnit.MINUTES);
            assertThat(waited.status()).as(waited.toString()).isEqualTo(200);
            assertThat(waited.at("/status")).isEqualTo("running");
            assertThat(service.waitForEnd())
                    .as("exit status: see %s", service.log())
                    .isEqualTo(ENDED_BY_SIGTERM);
            assertThat(results.statuses().values()).doesNotContain("running");
            assertThat(Leftovers.of(service.installation()))
                    .as("what is left in the Docker engine")
                    .isEmpty();
        }

        try (var service = ServiceProcess.start(data, environment)) {
            trial.settle(service.client());
        }
    }

    private static void awaitNotReadyWhileThePortIsOpen(Client client) {
        await().atMost(Trial.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> client.get("/actuator/health/readiness").status() == 503);
    }
}
