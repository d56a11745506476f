package dev.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttackFolderTest {
    private static final String HEADER = """
            # id: G7
            # attack: does nothing
            # challenge: sum-of-squares
            # expect: wrong_answer
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsEveryKey() throws IOException {
        Attack attack = only("G7a_all.py", """
                # id: G7a
                # This is a comment like any other.
                # coding: utf-8
                # -*- coding: utf-8 -*-
                # attack: does much: all of it
                # challenge: sum-of-squares
                # expect: wrong_answer, invalid_result
                # passes: test_no_values, test_an_exact_type
                # times: 3
                # append: 2 * "\\u0000("
                # append: 3*")"
                answer = 1
                """);

        assertThat(attack.id()).isEqualTo("G7a");
        assertThat(attack.what()).isEqualTo("does much: all of it");
        assertThat(attack.challenge()).isEqualTo("sum-of-squares");
        assertThat(attack.expected()).extracting(Ending::name).containsExactly("wrong_answer", "invalid_result");
        assertThat(attack.earned()).isEqualTo(new Earned(false, Set.of("test_no_values", "test_an_exact_type")));
        assertThat(attack.times()).isEqualTo(3);
        assertThat(attack.source()).startsWith("# id: G7a\n").endsWith("answer = 1\n\0(\0()))");
    }

    @Test
    void withoutTheOtherKeysNothingIsEarnedAndItIsSentOnce() throws IOException {
        Attack attack = only("G7.py", HEADER);

        assertThat(attack.earned()).isEqualTo(Earned.NOTHING);
        assertThat(attack.times()).isEqualTo(1);
        assertThat(attack.source()).isEqualTo(HEADER);
    }

    @Test
    void theHeaderEndsAtTheFirstLineThatIsNoComment() throws IOException {
        assertThat(only("G7.py", HEADER + "\n# times: 5\n# nonsense: 1\n").times())
                .isEqualTo(1);
    }

    @Test
    void aByteOrderMarkBelongsToTheSourceAndHidesNoKey() throws IOException {
        assertThat(only("G7.py", "\uFEFF" + HEADER).source()).startsWith("\uFEFF# id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown key "nonsense"        | # nonsense: 1
            "test one" is no name of      | #passes : test one
            "passes" has no value         | # passes:
            "0" is no number from 1 to 10 | # times: 0
            "often" is no number          | # times: often
            "id" is here twice            | # id: G8
            not COUNT * JSON-STRING       | # append: x * "y"
            not COUNT * JSON-STRING       | # append: 3 * "\\q"
            not COUNT * JSON-STRING       | # append: 3 * "a" "b"
            longer than                   | # append: 999999999 * "ab"
            """)
    void aLineThatCannotBeMeantIsAProblemWithItsNumber(String problem, String line) throws IOException {
        assertThat(problems("G7.py", HEADER + line + "\n")).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(5);
            assertThat(found.text()).contains(problem);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G7          | X7            | 1 | "X7" is no id
            does nothing|               | 2 | "attack" has no value
            sum-of      | Sum of        | 3 | is no challenge of an attack
            wrong_answer| wrong         | 4 | expected to end as "wrong"
            wrong_answer| internal_error| 4 | expected to end as "internal_error"
            wrong_answer| accepted      | 4 | write "# passes: all"
            """)
    void aValueThatCannotBeMeantIsAProblemWithItsLine(String from, @Nullable String to, int line, String problem)
            throws IOException {
        assertThat(problems("G7.py", HEADER.replace(from, to == null ? "" : to)))
                .anySatisfy(found -> {
                    assertThat(found.line()).isEqualTo(line);
                    assertThat(found.text()).contains(problem);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "attack", "challenge", "expect"})
    void eachOfTheFirstFourKeysIsNeeded(String key) throws IOException {
        assertThat(problems("G7.py", HEADER.replaceFirst("# " + key + ":.*\n", "# \n")))
                .extracting(AttackProblem::text)
                .singleElement()
                .asString()
                .contains("no \"# " + key);
    }

    @Test
    void whatIsAcceptedBesideOtherVerdictsIsAProblem() throws IOException {
        assertThat(problems("G7.py", HEADER.replace("wrong_answer", "accepted, wrong_answer") + "# passes: all\n"))
                .singleElement()
                .extracting(AttackProblem::text)
                .asString()
                .contains("accepted alone");
    }

    @Test
    void whatIsRefusedPassesNothing() throws IOException {
        assertThat(problems("G7.py", HEADER.replace("wrong_answer", "refused") + "# passes: all\n"))
                .singleElement()
                .extracting(AttackProblem::text)
                .asString()
                .contains("refused passes no test");
    }

    @Test
    void theNameOfTheFileBeginsWithTheId() throws IOException {
        assertThat(problems("G77_other.py", HEADER))
                .singleElement()
                .extracting(AttackProblem::text)
                .asString()
                .contains("does not begin with the id G7");
    }

    @Test
    void noTwoAttacksHaveOneId() throws IOException {
        write("G7_one.py", HEADER);
        write("G7_two.py", HEADER);

        assertThat(AttackFolder.read(folder).problems())
                .singleElement()
                .extracting(AttackProblem::text)
                .asString()
                .contains("G7 is taken by")
                .contains("G7_one.py");
    }

    @Test
    void whatIsNotUtf8IsAProblemAndNoException() throws IOException {
        Files.write(folder.resolve("G7.py"), new byte[] {'#', (byte) 0xC0, (byte) 0x80});

        assertThat(AttackFolder.read(folder).problems())
                .extracting(AttackProblem::text)
                .singleElement()
                .asString()
                .contains("not UTF-8");
    }

    @Test
    void aFolderWithoutAttacksOrNoFolderAtAllIsAProblem() {
        assertThat(AttackFolder.read(folder).problems())
                .extracting(AttackProblem::text)
                .singleElement()
                .asString()
                .contains("no attack here");
        assertThat(AttackFolder.read(folder.resolve("nowhere")).problems())
                .extracting(AttackProblem::text)
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    @Test
    void attacksOfAllFoldersAreInTheOrderOfTheirNumbersAndChallengesAreNone() throws IOException {
        for (String id : List.of("R2", "G10", "G9b", "G9")) {
            write("some/" + id + "_x.py", HEADER.replace("G7", id));
        }
        write("challenges/starter.py", "def answer(values): ...\n");

        AttackFolder read = AttackFolder.read(folder);

        assertThat(read.problems()).isEmpty();
        assertThat(read.attacks()).extracting(Attack::id).containsExactly("G9", "G9b", "G10", "R2");
    }

    private Attack only(String name, String text) throws IOException {
        write(name, text);
        AttackFolder read = AttackFolder.read(folder);
        assertThat(read.problems()).isEmpty();
        return read.attacks().getFirst();
    }

    private List<AttackProblem> problems(String name, String text) throws IOException {
        write(name, text);
        AttackFolder read = AttackFolder.read(folder);
        assertThat(read.attacks()).isEmpty();
        return read.problems();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
