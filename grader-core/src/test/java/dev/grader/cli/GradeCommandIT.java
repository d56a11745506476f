package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.grading.Fixtures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class GradeCommandIT {
    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysThatARightSolutionIsAcceptedAndExitsWithZero() throws Exception {
        assertThat(grade("def add(a, b):\n    return a + b\n")).isEqualTo(ExitStatus.ACCEPTED);
        assertThat(said.toString()).contains("add-two-numbers: accepted, 12 of 12 points");
    }

    @Test
    void saysWhatAWrongSolutionFailedAtAndExitsWithOne() throws Exception {
        assertThat(grade("def add(a, b):\n    return 5\n", "--format", "json")).isEqualTo(ExitStatus.NOT_ACCEPTED);
        assertThat(said.toString()).contains("\"wrong_answer\"").contains("test_a_negative_number");
    }

    private int grade(String source, String... options) throws Exception {
        Path solution = Files.writeString(folder.resolve("mine.py"), source);
        CommandLine commandLine = Main.commandLine().setOut(new PrintWriter(said, true));
        String[] arguments = new String[options.length + 3];
        arguments[0] = "grade";
        arguments[1] = Fixtures.CHALLENGES.resolve("add-two-numbers").toString();
        arguments[2] = solution.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return commandLine.execute(arguments);
    }
}
