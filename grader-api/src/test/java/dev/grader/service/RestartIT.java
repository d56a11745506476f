package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.wiring.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            assertThat(leftOvers(installation)).isEmpty();
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
        assertThat(leftOvers(installation))
                .as("what is left in the Docker engine")
                .isEmpty();
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

    private static List<String> leftOvers(String installation) throws IOException {
        String label = "label=dev.grader.owner=" + installation;
        var found = new ArrayList<String>();
        found.addAll(docker("ps", "-aq", "--filter", label));
        found.addAll(docker("volume", "ls", "-q", "--filter", label));
        found.addAll(docker("network", "ls", "-q", "--filter", label));
        return found;
    }

    private static List<String> docker(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines().toList();
    }
}
