package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.grading.Fixtures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
class VerifyCommandIT {
    private static final String UNPROVEN = "src/test/resources/fixtures/unproven";

    private final StringWriter said = new StringWriter();
    private final StringWriter progress = new StringWriter();

    /** Four packages and one that cannot be read, with every fault there is. */
    @Test
    void findsEveryFaultOfAPackage() {
        // With this seed the first hidden test comes behind the second at least once.
        assertThat(verify(UNPROVEN, "--mutants", "all", "--seed", "1", "--runs", "4"))
                .as("%s", said)
                .isEqualTo(ExitStatus.NOT_ACCEPTED);

        String examples = UNPROVEN + "/wrong-examples/submissions/";
        String weak = UNPROVEN + "/weak-tests/submissions/accepted/";
        assertThat(said.toString().lines().map(String::strip))
                .anyMatch(begins(examples + "accepted/adds_one.py: It must end in accepted, and ends in wrong_answer:"))
                .anyMatch(begins(examples + "accepted/takes_its_time.py: In test_"))
                .anyMatch(line -> line.startsWith(examples + "accepted/wants_an_order.py: It must end in accepted")
                        && line.contains("whose order of tests --seed 1 gives: test_comes_second"))
                .anyMatch(begins(examples + "wrong_answer/is_right.py: It passes every test where it must end in"))
                .anyMatch(begins(examples + "wrong_answer/fails_another_test.py:1: It passes test_zero,"))
                .anyMatch(begins(examples + "wrong_answer/misspells_a_test.py:1: Its first line names test_tow,"))
                .anyMatch(begins(examples + "runtime_error/answers_wrongly.py: It must end in runtime_error,"))
                .anyMatch(begins(examples + "time_limit_exceeded/is_only_a_little_late.py: With twice the time"))
                .anyMatch(begins(examples + "time_limit_exceeded/is_a_little_late_for_one.py: With twice the time it no"
                        + " longer exceeds its limit in test_zero:"))
                .anyMatch(begins(UNPROVEN + "/wrong-examples/tests: advice: There are 3 hidden tests"))
                .anyMatch(begins(weak + "compares.py:7: The mark names return 8, which no mutant"))
                .anyMatch(begins(weak + "compares.py:5: this mistake passes every hidden test (constant):"))
                // A sample alone finds it.
                .anyMatch(begins(weak + "compares.py:7: this mistake passes every hidden test"))
                .anyMatch(begins(weak + "sorts.py:2: The mark gives no reason"))
                .anyMatch(begins(weak + "sorts.py:3: return None is marked as equivalent, and test_"))
                .anyMatch(begins(UNPROVEN + "/weak-tests/tests: The hidden tests find "))
                .anyMatch(begins(UNPROVEN + "/broken-tests/tests/test_hidden.py:1: ModuleNotFoundError"))
                .anyMatch(begins(UNPROVEN + "/broken-tests/tests/test_more.py:3: ModuleNotFoundError"))
                .anyMatch(begins(UNPROVEN + "/broken-markers/tests/test_hidden.py:4: test_three: the marker"))
                .anyMatch(begins("broken: " + UNPROVEN + "/unreadable/challenge.yaml:5: "))
                .contains("-    if a == 7:", "+    if a == 8:", "bonus = 0")
                .noneMatch(begins(weak + "compares.py:2: "));
        assertThat(progress.toString()).contains("[4/4]", "NOT proven", "adds_one.py: It must end in accepted");
    }

    /** Adding a challenge is adding a folder: a copy of one under another name needs no other change. */
    @Test
    void provesAChallengeThatWasAddedByCopyingAFolder(@TempDir Path bank) throws IOException {
        copy(Fixtures.CHALLENGES.resolve("add-two-numbers"), bank.resolve("add-two-more"));

        assertThat(verify(bank.toString(), "add-two-more", "--json", "--progress", "none"))
                .as("%s", said)
                .isEqualTo(ExitStatus.ACCEPTED);

        JsonNode read = JsonMapper.builder().build().readTree(said.toString());
        assertThat(read.required("proven").booleanValue()).isTrue();
        JsonNode only = read.required("challenges").required(0);
        assertThat(only.required("slug").stringValue()).isEqualTo("add-two-more");
        assertThat(only.required("mutants").required("score").doubleValue()).isEqualTo(1);
        assertThat(only.required("room").required("cpu").doubleValue()).isGreaterThan(4);
        assertThat(progress.toString()).isEmpty();
    }

    private static Predicate<String> begins(String start) {
        return line -> line.startsWith(start);
    }

    private int verify(String folder, String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--challenges", folder));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--cell-image", image("GRADER_CELL_IMAGE", "grader-cell")));
        arguments.addAll(List.of("--examiner-image", image("GRADER_EXAMINER_IMAGE", "grader-examiner")));
        return Main.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(progress, true))
                .execute(arguments.toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static String image(String variable, String byDefault) {
        return Optional.ofNullable(System.getenv(variable)).orElse(byDefault);
    }
}
