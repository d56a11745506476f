package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What is refused before any container is made. */
class AttackCommandTest {
    private static final String ATTACKS = "src/test/resources/fixtures/attacks";

    private final StringWriter complaints = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesTheAttacksThereAreWhenAskedForAnother() {
        assertThat(execute("attack", "G99", "--attacks", ATTACKS)).isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString()).contains("no attack G99").contains("G15a");
    }

    @Test
    void takesTheLastOfTwoFoldersOfAttacks() {
        execute("attack", "G99", "--attacks", folder.toString(), "--attacks", ATTACKS);
        assertThat(complaints.toString()).contains("no attack G99 in " + ATTACKS);
    }

    @Test
    void sendsNothingWhileAFileOfTheSuiteIsWrong() throws IOException {
        Files.writeString(folder.resolve("G1_x.py"), "# id: G1\n# atack: a slip\n");

        assertThat(execute("attack", "--attacks", folder.toString())).isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString())
                .contains("G1_x.py:2: ")
                .contains("unknown key \"atack\"")
                .contains("no \"# challenge");
    }

    @Test
    void explainsItselfWhenAskedWrongly() {
        assertThat(execute("attack", "--single")).isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString()).contains("--single").contains("--single-use");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | false", "--single-use | true", "--both | false, true"})
    void sendsEverythingOnceOrBothWaysAfterEachOther(String option, String singleUse) {
        AttackCommand.Modes modes = new AttackCommand.Modes();
        new CommandLine(modes).parseArgs(option.isEmpty() ? new String[0] : new String[] {option});

        assertThat(modes.singleUse().toString()).isEqualTo("[" + singleUse + "]");
    }

    @Test
    void takesOneWayOrBothNotOneBesideBoth() {
        assertThat(execute("attack", "--both", "--single-use")).isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString())
                .contains("--single-use")
                .contains("--both")
                .contains("mutually exclusive");
    }

    private int execute(String... arguments) {
        return Main.commandLine().setErr(new PrintWriter(complaints, true)).execute(arguments);
    }
}
