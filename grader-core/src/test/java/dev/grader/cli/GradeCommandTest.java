package dev.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.grading.Fixtures;
import dev.grader.verdict.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused before any container is made. */
class GradeCommandTest {
    private final StringWriter complaints = new StringWriter();

    @Test
    void namesTheChallengesThereAreWhenAskedForAnother() {
        assertThat(execute("grade", "add-tow-numbers", "x.py", "--challenges", Fixtures.CHALLENGES.toString()))
                .isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString())
                .contains("no challenge add-tow-numbers")
                .contains("name one of add-two-numbers");
    }

    @Test
    void saysWhichFileItCannotRead() {
        assertThat(execute(
                        "grade", Fixtures.CHALLENGES.resolve("add-two-numbers").toString(), "nowhere.py"))
                .isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString()).contains("nowhere.py cannot be read");
    }

    @Test
    void namesTheFormatsThereAreWhenAskedForAnother() {
        assertThat(execute("grade", "add-two-numbers", "x.py", "--format", "yaml"))
                .isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString()).contains("no format yaml").contains("junit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two-objects   | submissions/accepted/exactly.txt         | --mode run       | two-objects has nothing to run beforehand
            why-two-names | statement.md                             | --mode run       | why-two-names has nothing to run beforehand
            sum-or-loop   | starter.py                               | --mode submit    | send each of builtin, by_hand once as answer
            sum-or-loop   | submissions/accepted/sorts_the_names.py  | --order by_hand  | send each of builtin, by_hand once as answer
            """)
    void saysWhatAChallengeIsAnsweredBy(String slug, String file, String options, String sentence) {
        Path folder = Fixtures.KINDS.resolve(slug);
        List<String> arguments = new ArrayList<>(
                List.of("grade", folder.toString(), folder.resolve(file).toString()));
        arguments.addAll(List.of(options.split(" ", -1)));

        assertThat(execute(arguments.toArray(String[]::new))).isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString()).contains(sentence);
    }

    @Test
    void explainsItselfWhenAskedWrongly() {
        assertThat(execute("grade")).isEqualTo(ExitStatus.ERROR);
        assertThat(complaints.toString()).contains("CHALLENGE").contains("Usage:");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void onlyAnAcceptedSolutionExitsWithZero(Verdict verdict) {
        assertThat(ExitStatus.of(verdict) == 0).isEqualTo(verdict == Verdict.ACCEPTED);
    }

    private int execute(String... arguments) {
        return Main.commandLine().setErr(new PrintWriter(complaints, true)).execute(arguments);
    }
}
