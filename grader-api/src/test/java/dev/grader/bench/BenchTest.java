package dev.grader.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.bench.sections.Amounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchTest {
    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void writeASubject() throws IOException {
        Files.writeString(
                folder.resolve("now.json"),
                "{\"command\": [\"java\", \"-jar\", \"x.jar\"], \"environment\": {\"GRADER_CELLS_IMAGE\": \"mine\"}}");
    }

    @Test
    void measuresAllUnlessToldOtherwise() {
        assertThat(parsed().sections()).containsExactly(Section.values());
        assertThat(parsed("--only", "shape,latency").sections()).containsExactly(Section.LATENCY, Section.SHAPE);
    }

    @Test
    void takesSmallerAmounts() {
        assertThat(parsed().amounts().burst()).isEqualTo(10_000);
        assertThat(parsed("--quick").amounts().rounds())
                .isLessThan(parsed().amounts().rounds());
        assertThat(parsed("--quick", "--burst", "7").amounts().burst()).isEqualTo(7);
        assertThat(parsed("--seconds", "3").amounts().load()).hasSeconds(3);
        assertThat(parsed("--rounds", "10").amounts())
                .returns(10, Amounts::rounds)
                .returns(3, Amounts::repeats)
                .returns(1, Amounts::starts)
                .returns(10_000, Amounts::burst);
    }

    @Test
    void namesTheSectionsThereAre() {
        assertThat(run("--only", "warmth")).isEqualTo(1);
        assertThat(errors.toString())
                .isEqualToIgnoringNewLines(
                        "bench: --only knows no section 'warmth': there are [latency, throughput, shape, memory, start, burst].");
    }

    @Test
    void refusesABurstOfNothing() {
        assertThat(run("--burst", "0")).isEqualTo(1);
        assertThat(errors.toString()).contains("--burst wants a number of 1 or more, not 0.");
    }

    @Test
    void refusesTwoSubjectsOfOneName() {
        assertThat(run("--subject", "now=" + folder.resolve("now.json"))).isEqualTo(1);
        assertThat(errors.toString()).contains("Two subjects have the same name");
    }

    @Test
    void saysWhereASubjectIsMissing() {
        assertThat(run("--subject", "before=" + folder.resolve("before.json"))).isEqualTo(1);
        assertThat(errors.toString()).contains("before.json, which cannot be read: make it.");
    }

    private Bench parsed(String... more) {
        Bench bench = new Bench();
        new CommandLine(bench).parseArgs(arguments(more));
        return bench;
    }

    private int run(String... more) {
        return Bench.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments(more));
    }

    private String[] arguments(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--subject", "now=" + folder.resolve("now.json"), "--challenges", "challenges", "--out", "out"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
