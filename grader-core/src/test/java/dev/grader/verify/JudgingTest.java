package dev.grader.verify;

import static dev.grader.verdict.Verdict.ACCEPTED;
import static dev.grader.verdict.Verdict.RUNTIME_ERROR;
import static dev.grader.verdict.Verdict.WRONG_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.grading.Rehearsed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgingTest {
    private static final List<String> TESTS = List.of("test_a", "test_hidden.py::test_b[1]", "test_c");

    private static Optional<String> judged(Example example, Rehearsed rehearsed) {
        return Judging.of(example.solution(), Ended.of(rehearsed), TESTS, " in run 2")
                .map(Finding::text);
    }

    @Test
    void saysNothingOfWhatEndsAsItShould() {
        Example example = Samples.example(WRONG_ANSWER, "", "test_b");
        Rehearsed ended = Samples.rehearsed(
                Samples.run("test_a", ACCEPTED, 1, 1, 1),
                Samples.run("test_hidden.py::test_b[1]", WRONG_ANSWER, 1, 1, 1),
                Samples.run("test_c", WRONG_ANSWER, 1, 1, 1));

        assertThat(judged(example, ended)).isEmpty();
    }

    @Test
    void saysWhichTestARightSolutionFails() {
        Rehearsed ended = Samples.rehearsed(Samples.run("test_a", RUNTIME_ERROR, 1, 1, 1));

        assertThat(judged(Samples.example(ACCEPTED, ""), ended))
                .hasValue("It must end in accepted, and ends in runtime_error in run 2:"
                        + " test_a (runtime_error: assert 1 == 2)");
    }

    @Test
    void saysThatAMistakePasses() {
        Rehearsed ended = Samples.rehearsed(Samples.run("test_a", ACCEPTED, 1, 1, 1));

        assertThat(judged(Samples.example(WRONG_ANSWER, ""), ended).orElseThrow())
                .startsWith("It passes every test");
    }

    @Test
    void saysThatANamedTestPassesOrIsNone() {
        Rehearsed ended = Samples.rehearsed(Samples.run("test_a", WRONG_ANSWER, 1, 1, 1));

        assertThat(judged(Samples.example(WRONG_ANSWER, "", "test_c"), ended).orElseThrow())
                .startsWith("It passes test_c in run 2");
        assertThat(judged(Samples.example(WRONG_ANSWER, "", "test_d"), ended).orElseThrow())
                .startsWith("Its first line names test_d, which is no test");
    }
}
