package dev.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine under a service on SQLite: its disk, its clock. */
class MachineFaultsIT {
    private static SmallDisk disk;
    private static SteppedClock clock;
    private static ServiceProcess service;
    private static Results results;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        disk = new SmallDisk(folder.resolve("disk"), "8m");
        clock = new SteppedClock(folder);
        var environment = new HashMap<>(clock.environment());
        environment.put(
                "GRADER_CHALLENGES",
                Trial.challenges(folder.resolve("challenges")).toString());
        service = ServiceProcess.start(disk.folder().resolve("data"), environment);
        results = SqliteFile.resultsIn(service.data());
    }

    @AfterEach
    void mend() throws IOException {
        disk.makeRoom();
        clock.step("+0");
    }

    @AfterAll
    static void stop() throws Exception {
        // Where the start was cut short, by an assumption for one, there is less to end.
        for (AutoCloseable each : Arrays.asList(service, disk)) {
            if (each != null) {
                each.close();
            }
        }
    }

    @Test
    void refusesSubmissionsWhileTheDiskIsFullAndGoesOnWhenThereIsRoomAgain() throws IOException {
        Client client = service.client();
        int before = results.statuses().size();
        Trial trial = Trial.of("disk full for the database (SQLite), then room again", results);
        String first = trial.handIn(client, 3, Trial.SLOW);
        Trial.untilRunning(client, first);

        trial.struck();
        disk.fill();
        try (Load load = Load.on(client, Trial.CHALLENGE, Trial.QUICK).untilTurnedAway(20)) {
            load.end();
            trial.claim(load.accepted());
            assertThat(load.refused()).allSatisfy(Refusals::saysThatTheServiceIsUnavailable);
            assertThat(load.unanswered()).isEmpty();
            assertThat(results.statuses().keySet())
                    .as("nothing is there that was refused")
                    .hasSize(before + 3 + load.accepted().size());
        }
        trial.flying();
        disk.makeRoom();

        trial.settle(client);
    }

    @Test
    void gradesOnceWhatItGradedWhenItsClockWasSteppedForwardByAnHour() throws IOException {
        Client client = service.client();
        Trial trial = Trial.of("clock stepped forward by an hour (SQLite)", results);
        String first = trial.handIn(client, 3, Trial.SLOW);
        Trial.untilRunning(client, first);
        Instant created = Instant.parse(client.get(first).at("/created_at"));

        trial.struck();
        clock.step("+1h");
        trial.flying();
        trial.settle(client);

        Instant last = Instant.parse(client.get("/v1/submissions").at("/items/0/finished_at"));
        assertThat(last).as("the service saw the step").isAfter(created.plus(Duration.ofMinutes(59)));
        Answer end = client.get(first);
        assertThat(end.at("/attempts")).isEqualTo("1");
    }
}
