package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.wiring.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestartIT {
    /** Computes until it is stopped, in the first tests that load it: long enough to be met at work, and no longer. */
    private static final String ENDLESS = "while True: pass\n";

    @TempDir
    Path folder;

    enum End {
        KILLED,
        STOPPED;

        void of(ServiceProcess service) {
            switch (this) {
                case KILLED -> service.kill();
                case STOPPED -> service.stop();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void finishesAfterARestartWhatWasTakenBefore(End end) throws IOException {
        Path data = folder.resolve("data");
        var paths = new ArrayList<String>();
        String installation;
        try (var service = ServiceProcess.start(data)) {
            Client client = service.client();
            installation = service.installation();
            for (int number = 0; number < 3; number++) {
                paths.add(client.submit("reverse-a-generator", ENDLESS)
                        .header("Location")
                        .orElseThrow());
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> client.get(paths.getFirst()).at("/status").equals("running"));
            end.of(service);
        }
        if (end == End.STOPPED) {
            assertThat(Leftovers.of(installation)).isEmpty();
        }

        try (var service = ServiceProcess.start(data)) {
            Client client = service.client();
            for (String path : paths) {
                Answer answer = ServiceProcess.finished(client, path);
                assertThat(answer.at("/verdict")).as(answer.toString()).isEqualTo("time_limit_exceeded");
            }
            assertThat(client.get(paths.getFirst()).at("/attempts")).isEqualTo("2");
            assertThat(client.get(paths.getLast()).at("/attempts")).isEqualTo("1");
            assertThat(client.get("/v1/submissions").json().get("items").size()).isEqualTo(3);
        }
        assertThat(Leftovers.of(installation))
                .as("what is left in the Docker engine")
                .isEmpty();
    }

    /** The result from before stays while it is regraded, through a death in the middle, and is replaced once. */
    @Test
    void losesNothingWhenItDiesWhileItGradesAgain() throws IOException {
        Path data = folder.resolve("data");
        String path;
        String regrade;
        Answer before;
        try (var service = ServiceProcess.start(data)) {
            before = service.graded("reverse-a-generator", ENDLESS, Map.of());
            path = "/v1/submissions/" + before.at("/id");
            regrade = service.client()
                    .post(path + "/regrade", "")
                    .header("Location")
                    .orElseThrow();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> service.client().get(regrade).at("/status").equals("running"));
            service.kill();
        }

        try (var service = ServiceProcess.start(data)) {
            Client client = service.client();
            Answer after = ServiceProcess.finished(client, regrade);

            assertThat(after.at("/before/finished_at")).isEqualTo(before.at("/finished_at"));
            assertThat(after.at("/after/verdict")).isEqualTo("time_limit_exceeded");
            assertThat(after.at("/difference")).isEqualTo("0");
            assertThat(client.get(path).at("/finished_at")).isEqualTo(after.at("/finished_at"));
            assertThat(client.get(path + "/regrades").json().get("items").size())
                    .isOne();
            assertThat(client.get("/v1/submissions").json().get("items").size()).isOne();
        }
    }

    @Test
    void sharesItsDataFolderWithNoOtherProcess() throws IOException {
        Path data = folder.resolve("data");
        try (var used = new DataFolder(data)) {
            assertThat(used.database()).exists();
            assertThat(catchThrowable(() -> ServiceProcess.start(data))).hasMessageContaining("the service ended");
        }
        assertThat(Files.readString(data.resolve("log")))
                .contains("APPLICATION FAILED TO START", "is in use by another grader");
    }
}
