package dev.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SubmissionTest {

    @Test
    void refusesABlankIdAndABlankChallenge() {
        SourceCode source = new SourceCode("pass");

        assertThatExceptionOfType(InvalidSubmissionException.class)
                .isThrownBy(() -> new Submission(" ", "a-challenge", source, Mode.SUBMIT))
                .withMessage("The submission's id is blank: give it one.");
        assertThatExceptionOfType(InvalidSubmissionException.class)
                .isThrownBy(() -> new Submission("sub_1", "", source, Mode.SUBMIT))
                .withMessage("The submission's challenge is blank: give it one.");
    }

    @Test
    void modesAreFoundByTheirNames() {
        assertThat(Mode.fromWire("submit")).contains(Mode.SUBMIT);
        assertThat(Mode.fromWire("run")).contains(Mode.RUN);
        assertThat(Mode.fromWire("test")).isEmpty();
    }
}
