package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grader.challenge.Challenge;
import dev.grader.submission.Answer;
import dev.grader.submission.Inputs;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private static final Answer WORDS = new Answer.Text("True");
    private static final Answer ORDER = new Answer.Order(List.of("builtin", "by_hand"));

    private final Challenge code = Fixtures.addTwoNumbers();
    private final Challenge ranking = Fixtures.kind("sum-or-loop");

    @ParameterizedTest
    @ValueSource(strings = {"two-objects", "why-two-names"})
    void aTextAnswersWhatAsksForOne(String slug) {
        Challenge challenge = Fixtures.kind(slug);

        admitted(challenge, "", WORDS, Mode.SUBMIT);
        refused(challenge, "", null, Mode.SUBMIT, slug + " is answered by a text: send ");
        refused(challenge, "", ORDER, Mode.SUBMIT, slug + " is answered by a text: send ");
        refused(challenge, "", new Answer.Text(" \n"), Mode.SUBMIT, slug + " is answered by a text: send ");
        refused(challenge, "print(1)", WORDS, Mode.SUBMIT, slug + " is not solved by a program: leave source out");
        refused(challenge, "", WORDS, Mode.RUN, slug + " has nothing to run beforehand");
    }

    @Test
    void aProgramAloneAnswersACodeChallenge() {
        admitted(code, "pass", null, Mode.SUBMIT);
        admitted(code, "", null, Mode.RUN);
        refused(code, "pass", WORDS, Mode.SUBMIT, "leave answer out, send source.");
    }

    @Test
    void aRankingWantsAnOrderOfItsFunctionsAndABenchmark() {
        admitted(ranking, "pass", ORDER, Mode.SUBMIT);
        admitted(ranking, "pass", null, Mode.RUN);
        refused(ranking, " ", ORDER, Mode.SUBMIT, "asks for the benchmark");
        refused(ranking, "pass", null, Mode.SUBMIT, "send each of builtin, by_hand once as answer");
        refused(ranking, "pass", WORDS, Mode.SUBMIT, "send each of builtin, by_hand once as answer");
        for (List<String> names : List.of(List.of("builtin"), List.of("builtin", "other"))) {
            refused(ranking, "pass", new Answer.Order(names), Mode.RUN, "send each of builtin, by_hand once as answer");
        }
    }

    @Test
    void inputsAreForRunsOfCodeChallenges() {
        typed(code, "pass", null, Mode.RUN);
        assertThatExceptionOfType(InvalidSubmissionException.class)
                .isThrownBy(() -> typed(code, "pass", null, Mode.SUBMIT))
                .withMessageContaining("with the mode run alone");
        for (Challenge other : List.of(ranking, Fixtures.kind("two-objects"), Fixtures.kind("why-two-names"))) {
            assertThatExceptionOfType(InvalidSubmissionException.class)
                    .isThrownBy(() -> typed(other, "pass", null, Mode.RUN))
                    .withMessageContaining(other.slug() + " runs no inputs of your own");
        }
    }

    private static void typed(Challenge challenge, String source, @Nullable Answer answer, Mode mode) {
        Admission.check(
                new Submission(
                        "s", challenge.slug(), new SourceCode(source), answer, mode, new Inputs(List.of("1 + 1"))),
                challenge);
    }

    private static void admitted(Challenge challenge, String source, @Nullable Answer answer, Mode mode) {
        assertThatCode(() -> check(challenge, source, answer, mode)).doesNotThrowAnyException();
    }

    private static void refused(
            Challenge challenge, String source, @Nullable Answer answer, Mode mode, String sentence) {
        assertThatExceptionOfType(InvalidSubmissionException.class)
                .isThrownBy(() -> check(challenge, source, answer, mode))
                .withMessageContaining(sentence);
    }

    private static void check(Challenge challenge, String source, @Nullable Answer answer, Mode mode) {
        Admission.check(new Submission("s", challenge.slug(), new SourceCode(source), answer, mode), challenge);
    }
}
