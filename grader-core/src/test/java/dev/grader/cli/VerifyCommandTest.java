package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused, or found out, before a container is made. */
class VerifyCommandTest {
    private static final String FIXTURES = "src/test/resources/fixtures/";

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(verify(FIXTURES + "challenges", "add-three-numbers")).isEqualTo(ExitStatus.ERROR);
        assertThat(verify(FIXTURES + "challenges", "--mutants", "some")).isEqualTo(ExitStatus.ERROR);
        assertThat(verify(FIXTURES + "challenges", "--runs", "0")).isEqualTo(ExitStatus.ERROR);
        assertThat(verify(FIXTURES + "challenges", "--progress", "wheel")).isEqualTo(ExitStatus.ERROR);
        assertThat(complained.toString())
                .contains(
                        "no challenge add-three-numbers",
                        "no choice of mutants called some",
                        "at least 1 run",
                        "wheel");
    }

    @Test
    void refusesAFolderWithoutChallenges(@TempDir Path empty) {
        assertThat(verify(empty.toString())).isEqualTo(ExitStatus.ERROR);
        assertThat(complained.toString()).contains("There is no challenge in ");
    }

    @Test
    void saysWhereABrokenPackageIsBroken() {
        assertThat(verify(FIXTURES + "unproven", "unreadable")).isEqualTo(ExitStatus.NOT_ACCEPTED);
        assertThat(said.toString()).contains("broken: " + FIXTURES + "unproven/unreadable/challenge.yaml:5: ");
    }

    private int verify(String folder, String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--challenges", folder));
        arguments.addAll(List.of(options));
        return Main.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments.toArray(String[]::new));
    }
}
