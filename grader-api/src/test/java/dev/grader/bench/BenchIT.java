package dev.grader.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.service.OneChallenge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark measures the service that was built, in real containers; what it finds is nobody's business here. */
class BenchIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void measuresTheServiceBesideWhatEverybodyHas(@TempDir Path out) throws IOException {
        // One challenge, since all of the bank keep a machine busy for longer than this test lasts.
        String bank = OneChallenge.folder().toString();

        int status = Bench.commandLine()
                .execute(
                        "--tiny",
                        "--only",
                        "latency,shape",
                        "--challenges",
                        bank,
                        "--out",
                        out.toString(),
                        "--subject",
                        "now=" + subject(out));

        assertThat(status).isZero();
        JsonNode json = JSON.readTree(Files.readString(out.resolve("bench.json")));
        assertThat(json.get("sections")
                        .valueStream()
                        .map(section -> section.at("/name").asString()))
                .containsExactly("latency", "shape");
        assertThat(json.get("targets")).isNotEmpty();
        assertThat(Files.readString(out.resolve("bench.txt")))
                .contains(
                        "cold python3",
                        "service",
                        "docker run",
                        "one more test",
                        "one more remote call",
                        "there and back");
        assertThat(Files.readString(out.resolve("bench.svg"))).contains("docker run");
    }

    private static Path subject(Path folder) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return Files.writeString(
                folder.resolve("now.json"),
                JSON.writeValueAsString(Map.of(
                        "command",
                        List.of(java, "-XX:TieredStopAtLevel=1", "-jar", property("grader.jar")),
                        "environment",
                        images())));
    }

    /** Which images are under test is said to the core's tests by this name; the examiner's has one name for both. */
    private static Map<String, String> images() {
        String cell = System.getenv("GRADER_CELL_IMAGE");
        String examiner = System.getenv("GRADER_EXAMINER_IMAGE");
        return Map.of(
                "GRADER_CELLS_IMAGE",
                cell == null ? "grader-cell" : cell,
                "GRADER_EXAMINER_IMAGE",
                examiner == null ? "grader-examiner" : examiner);
    }

    private static String property(String name) {
        return requireNonNull(System.getProperty(name), "the system property " + name);
    }
}
