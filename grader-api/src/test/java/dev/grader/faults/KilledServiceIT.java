package dev.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.service.Leftovers;
import dev.grader.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServiceIT {
    @TempDir
    Path folder;

    @Test
    void gradesOnceWhatWasAcknowledgedBeforeItWasKilledUnderLoadAndClearsAwayWhatWasLeft() throws IOException {
        Path data = folder.resolve("data");
        Map<String, String> environment = Map.of(
                "GRADER_CHALLENGES",
                Trial.challenges(folder.resolve("challenges")).toString());
        Trial trial;
        List<String> leftBehind;
        try (var service = ServiceProcess.start(data, environment)) {
            trial = Trial.of("kill -9 of the service under load (SQLite)", SqliteFile.resultsIn(data));
            try (Load load =
                    Load.on(service.client(), Trial.CHALLENGE, Trial.QUICK).untilAccepted(40)) {
                trial.struck();
                service.kill();
                load.untilTurnedAway(4).end();
                trial.claim(load.accepted());
            }
            trial.flying();
            leftBehind = Leftovers.of(service.installation());
        }
        assertThat(leftBehind).as("an examiner, a cell and their volume").hasSizeGreaterThanOrEqualTo(3);

        try (var service = ServiceProcess.start(data, environment)) {
            assertThat(Leftovers.of(service.installation())).doesNotContainAnyElementsOf(leftBehind);
            trial.settle(service.client());
        }
    }

    /** Commits are shared then: the kill finds some written, some in the middle of a common one, some waiting for the next. */
    @Test
    void gradesOnceWhatWasAcknowledgedInABurst() throws IOException {
        Path data = folder.resolve("data");
        Map<String, String> environment = Map.of(
                "GRADER_CHALLENGES",
                Trial.challenges(folder.resolve("challenges")).toString());
        Trial trial;
        try (var service = ServiceProcess.start(data, environment)) {
            trial = Trial.of("kill -9 of the service in a burst (SQLite)", SqliteFile.resultsIn(data));
            try (Load load =
                    Load.burst(service.client(), Trial.CHALLENGE, Trial.QUICK).untilAccepted(80)) {
                trial.struck();
                service.kill();
                load.untilTurnedAway(16).end();
                trial.claim(load.accepted());
            }
            trial.flying();
        }

        try (var service = ServiceProcess.start(data, environment)) {
            trial.settle(service.client());
        }
    }
}
