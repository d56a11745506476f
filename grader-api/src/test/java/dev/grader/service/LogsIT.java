package dev.grader.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.TestPackages;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running service logs of people who write into every field that there is what would harm a log, or must not stand in one. */
class LogsIT {
    /** Of every hostile text: a line of its own that looks like ours, colours, C1, a line separator, text that runs backwards. */
    private static final String HARM =
            "\n2026-11-23T00:00:00.000Z ERROR forged\r\n{\"forged\":true}\u001b[31m\u009b31m\u2028\u2029\u202e\u2066\u0085\u0007";

    /** Ends the process that runs the tests, which is our fault. */
    private static final String BREAKS =
            "import os\n\ndef test_breaks(solution):\n    solution.add(1, 2)\n    os._exit(3)\n";

    private final Set<String> canaries = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "ecs", "logstash"})
    void saysWhatFailedAndNothingThatAnybodyWrote(String format, @TempDir Path folder) throws IOException {
        Path broken = folder.resolve("challenges");
        new TestPackages(broken).write("ends-the-examination", BREAKS);
        String log;
        String failed;
        try (var service = ServiceProcess.start(
                folder.resolve("service"),
                Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", format, "LOGGING_LEVEL_DEV_GRADER", "debug"),
                ServiceProcess.house().resolve("challenges"),
                broken)) {
            Client client = service.client();
            submitWhatFails(service, client);
            failed = submitWhatBreaks(service);
            sendWhatIsRefused(client);
            sendWhatNoClientSends(client);
            service.stop();
            log = service.log();
        }

        assertThat(new Canaries(canaries).in(log)).as(log).isEmpty();
        assertThat(log)
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]")
                .doesNotContainPattern("(?m)^.{0,40}forged")
                .doesNotContainIgnoringCase("otlp");
        assertThat(log.lines().filter(line -> line.contains(failed) && line.contains("Attempt")))
                .as(log)
                .isNotEmpty();
        if (!format.isEmpty()) {
            List<JsonNode> records =
                    log.lines().map(JsonMapper.shared()::readTree).toList();
            assertThat(records)
                    .filteredOn(record -> record.path("job").asString("").equals(failed))
                    .isNotEmpty()
                    .allSatisfy(record ->
                            assertThat(record.path("traceId").asString("")).matches("[0-9a-f]{32}"))
                    .filteredOn(record -> record.path("message").asString("").contains("Attempt"))
                    .isNotEmpty()
                    .allSatisfy(record ->
                            assertThat(record.path("submission").asString("")).isEqualTo(failed));
        }
    }

    private void submitWhatFails(ServiceProcess service, Client client) {
        Map<String, ?> notes = Map.of("candidate", hostile(150), "metadata", Map.of("note", hostile(0)));
        service.graded(
                "reverse-a-generator",
                "def reverse(generator):\n    import sys\n    print(%s)\n    sys.stderr.write(%s)\n    raise ValueError(%s)\n"
                        .formatted(literal(), literal(), literal()),
                notes);
        service.graded("reverse-a-generator", "def %s(:\n".formatted(mark()), notes);
        service.graded(
                "reverse-a-generator",
                "class %s(Exception): pass\nraise %s\n".formatted("A" + digits(), literal()),
                notes);
        service.graded("reverse-a-generator", "import os\nos.kill(os.getppid(), 9)\n# " + mark(), notes);
        String answer = client.post(
                        "/v1/submissions",
                        JsonMapper.shared()
                                .writeValueAsString(Map.of("challenge", "assertions-on", "answer", hostile(0))))
                .header("Location")
                .orElseThrow();
        ServiceProcess.finished(client, answer);
    }

    private String submitWhatBreaks(ServiceProcess service) {
        Answer answer = service.graded(
                "ends-the-examination",
                "print(%s)\n\ndef add(left, right):\n    print(%s)\n    return left + right\n"
                        .formatted(literal(), literal()),
                Map.of("candidate", hostile(150)));

        assertThat(answer.at("/verdict")).as(answer.toString()).isEqualTo("internal_error");
        return answer.at("/id");
    }

    private void sendWhatIsRefused(Client client) {
        JsonMapper json = JsonMapper.shared();
        for (String body : List.of(
                "{\"source\": \"" + mark(),
                json.writeValueAsString(Map.of("challenge", hostile(0), "source", hostile(0))),
                json.writeValueAsString(Map.of("challenge", "reverse-a-generator", hostile(0), hostile(0))),
                json.writeValueAsString(hostile(0)))) {
            assertThat(client.post("/v1/submissions", body).status()).isBetween(400, 499);
        }
        assertThat(client.with("grader_" + digits() + "." + "A".repeat(43))
                        .get("/v1/challenges")
                        .status())
                .isEqualTo(401);
        assertThat(client.get("/v1/submissions/%0a%1b%5b31m" + mark()).status()).isEqualTo(404);
        assertThat(client.get("/v1/submissions?cursor=%0a" + mark()).status()).isEqualTo(400);
        client.send("POST", "/v1/submissions", BodyPublishers.ofString(mark()), new String[] {
            "Content-Type", "text/" + mark()
        });
    }

    /** Requests that the container refuses before anything of ours sees them. */
    private void sendWhatNoClientSends(Client client) throws IOException {
        for (String request : List.of(
                "GET /v1/" + mark() + "\u001b[31m HTTP/1.1\r\nHost: a\r\n\r\n",
                mark() + "\u001b[31m\r\n\r\n",
                "GET /v1/challenges HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \u001b[31m" + mark() + "\r\n\r\n",
                "GET /v1/challenges HTTP/1.1\r\nHost: a\r\ntraceparent: 00-" + mark() + "\u0007\r\nX-" + mark()
                        + "\u0000: b\r\n\r\n",
                "POST /v1/submissions HTTP/1.1\r\nHost: a\r\nContent-Length: " + mark() + "\r\n\r\n")) {
            try (var socket = new Socket("localhost", client.service().getPort())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                        .startsWith("HTTP/1.1 4");
            }
        }
    }

    /** A hostile text, of so many characters at most unless that is 0. */
    private String hostile(int most) {
        String text = mark() + HARM + mark();
        return most == 0 || text.length() <= most ? text : text.substring(0, most);
    }

    /** The same as Python writes it. */
    private String literal() {
        var text = new StringBuilder("\"");
        hostile(0).chars().forEach(unit -> text.append("\\u%04x".formatted(unit)));
        return text.append('"').toString();
    }

    private String mark() {
        return "canary_" + digits();
    }

    private String digits() {
        byte[] random = new byte[8];
        RandomGenerator.getDefault().nextBytes(random);
        String digits = HexFormat.of().formatHex(random);
        canaries.add(digits);
        return digits;
    }
}
