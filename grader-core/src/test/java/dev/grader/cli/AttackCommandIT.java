package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 240, unit = TimeUnit.SECONDS)
class AttackCommandIT {
    private static final String FIXTURES = "src/test/resources/fixtures/";

    private final StringWriter said = new StringWriter();

    @Test
    void printsARowForEachAttackAndExitsWithZeroWhenEveryPromiseWasKept() {
        assertThat(attack("attacks")).as("%s", said).isEqualTo(ExitStatus.ACCEPTED);
        assertThat(said.toString().lines().map(line -> line.split(" ", 2)[0]))
                .startsWith("id", "G1", "G15a", "G38", "G42", "R3", "R5", "R16", "R37a", "R37b");
        assertThat(said.toString().strip())
                .endsWith("9 attacks: 0 forged passes, 0 harm, 0 leaks, 0 over a limit,"
                        + " 0 with another verdict than expected, 0 graded at a second attempt");
    }

    @Test
    void saysWhichPromiseWasBrokenAndExitsWithOne() {
        assertThat(attack("broken-promises", "G52", "--single-use", "--json")).isEqualTo(ExitStatus.NOT_ACCEPTED);
        assertThat(said.toString()).contains("\"kind\" : \"forged\"").contains("\"forged\" : 1");
    }

    private int attack(String folder, String... options) {
        List<String> arguments = new ArrayList<>(List.of("attack"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--attacks", FIXTURES + folder, "--challenges", "../docker/attacks/challenges"));
        arguments.addAll(List.of("--cell-image", image("GRADER_CELL_IMAGE", "grader-cell")));
        arguments.addAll(List.of("--examiner-image", image("GRADER_EXAMINER_IMAGE", "grader-examiner")));
        return Main.commandLine().setOut(new PrintWriter(said, true)).execute(arguments.toArray(String[]::new));
    }

    private static String image(String variable, String byDefault) {
        return Optional.ofNullable(System.getenv(variable)).orElse(byDefault);
    }
}
