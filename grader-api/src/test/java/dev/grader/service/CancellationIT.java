package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancellationIT {
    /** Long at work: many tests, each of which lasts until its limit. */
    private static final String ENDLESS = "while True: pass\n";

    private static final String RIGHT = """
            def reverse(generator):
                def reversed_later():
                    yield from reversed(list(generator))
                return reversed_later()
            """;

    @TempDir
    Path folder;

    /** There is one cell: if it went on with what nobody wants, nothing else would be graded. */
    @Test
    void freesTheCellsOfWhatIsCancelledWhileItRuns() throws IOException {
        try (var service = ServiceProcess.start(folder.resolve("data"))) {
            Client client = service.client();
            List<String> paths = List.of(submitted(client), submitted(client), submitted(client), submitted(client));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.get(paths.getFirst()).at("/status").equals("running"));

            for (String path : paths) {
                Answer answer = client.post(path + "/cancel", "");
                assertThat(answer.at("/status")).as("%s", answer).isEqualTo("cancelled");
            }

            Answer next = service.graded("reverse-a-generator", RIGHT, Map.of());
            assertThat(next.at("/verdict")).as("%s", next).isEqualTo("accepted");
            for (String path : paths) {
                assertThat(client.get(path).at("/status")).isEqualTo("cancelled");
                assertThat(client.get(path).json().get("verdict").isNull()).isTrue();
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> client.get("/actuator/health/readiness").status() == 200);
        }
    }

    private static String submitted(Client client) {
        return client.submit("reverse-a-generator", ENDLESS).header("Location").orElseThrow();
    }
}
