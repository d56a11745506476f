package dev.grader.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.submission.Answer;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedOutcomeTest {
    @ParameterizedTest
    @EnumSource
    void canBeEveryVerdict(Verdict verdict) {
        assertThat(FixedOutcome.of("a = 1\n# grader-test: " + verdict.wireName() + "\nb = 2\n", null))
                .hasValue(new FixedOutcome(verdict, Duration.ZERO));
    }

    @Test
    void takesItsTime() {
        assertThat(FixedOutcome.of("# grader-test: accepted after 5000 ms", null))
                .hasValue(new FixedOutcome(Verdict.ACCEPTED, Duration.ofSeconds(5)));
        assertThat(FixedOutcome.of("# grader-test: runtime_error  after 30000ms \r\n", null))
                .hasValue(new FixedOutcome(Verdict.RUNTIME_ERROR, Duration.ofSeconds(30)));
        assertThat(FixedOutcome.of("# grader-test: slow", null))
                .hasValue(new FixedOutcome(Verdict.ACCEPTED, Duration.ofSeconds(5)));
        assertThat(FixedOutcome.of("# grader-test: slow after 10 ms", null))
                .hasValue(new FixedOutcome(Verdict.ACCEPTED, Duration.ofMillis(10)));
    }

    @Test
    void isAskedForByASourceBeforeAnAnswer() {
        var wrong = new Answer.Text("42\ngrader-test: wrong_answer");

        assertThat(FixedOutcome.of(null, wrong)).hasValue(new FixedOutcome(Verdict.WRONG_ANSWER, Duration.ZERO));
        assertThat(FixedOutcome.of("", wrong)).hasValue(new FixedOutcome(Verdict.WRONG_ANSWER, Duration.ZERO));
        assertThat(FixedOutcome.of("# grader-test: accepted", wrong))
                .hasValue(new FixedOutcome(Verdict.ACCEPTED, Duration.ZERO));
    }

    @Test
    void isTheFirstThatIsAskedFor() {
        assertThat(FixedOutcome.of("x = 1  # grader-test: invalid_result\n# grader-test: accepted", null))
                .hasValue(new FixedOutcome(Verdict.INVALID_RESULT, Duration.ZERO));
    }

    @Test
    void isNothingWhereNothingIsAskedFor() {
        assertThat(FixedOutcome.of("def add(a, b): return a + b", null)).isEmpty();
        assertThat(FixedOutcome.of(null, new Answer.Order(List.of("grader-test: accepted"))))
                .isEmpty();
        assertThat(FixedOutcome.of(null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passed",
                "ACCEPTED",
                "accepted after",
                "accepted after 5 s",
                "accepted, please",
                "accepted after -1 ms",
                ""
            })
    void namesAllThereIsToWhoeverAsksForSomethingElse(String words) {
        assertThatThrownBy(() -> FixedOutcome.of("# grader-test: " + words, null))
                .hasMessageContainingAll("accepted, wrong_answer", "reviewed, slow", "after 5000 ms");
    }

    @Test
    void lastsHalfAMinuteAtMost() {
        assertThatThrownBy(() -> FixedOutcome.of("# grader-test: accepted after 30001 ms", null))
                .hasMessageContainingAll("30001", "30000 at most");
        assertThatThrownBy(() -> FixedOutcome.of("# grader-test: accepted after 9999999999999999 ms", null))
                .hasMessageContaining("none of");
    }
}
