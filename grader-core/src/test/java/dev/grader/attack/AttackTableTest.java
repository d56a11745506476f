package dev.grader.attack;

import static dev.grader.attack.Samples.attack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.attack.Finding.Kind;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttackTableTest {
    private static final AttackResult GOOD = new AttackResult(
            attack(Earned.NOTHING, "wrong_answer", "invalid_result"),
            List.of(Ending.of(Verdict.WRONG_ANSWER)),
            0,
            6,
            Duration.ofMillis(123),
            List.of());

    private static final AttackResult BAD = new AttackResult(
            GOOD.attack(),
            List.of(Ending.ACCEPTED, Ending.REFUSED),
            6,
            6,
            Duration.ofSeconds(4),
            List.of(
                    new Finding(Kind.FORGED, "one\u001b[2J"),
                    new Finding(Kind.FORGED, "two"),
                    new Finding(Kind.HARM, "three")));

    @Test
    void aRowSaysWhatWasExpectedAndWhatCame() {
        assertThat(AttackTable.of(GOOD).strip().split("\\s+"))
                .containsExactly("G7", "wrong_answer,invalid_result", "wrong_answer", "0/6", "123", "-");
        assertThat(AttackTable.of(BAD).lines()).hasSize(4).contains("       FORGED one?[2J", "       HARM three");
    }

    @Test
    void theLastLineCountsAttacksByBrokenPromise() {
        assertThat(AttackTable.summary(List.of(GOOD, BAD)))
                .isEqualTo("2 attacks: 1 forged passes, 1 harm, 0 leaks, 0 over a limit,"
                        + " 0 with another verdict than expected, 0 graded at a second attempt");
    }

    @Test
    void theJsonHasEveryRowAndTheSameCounts() {
        JsonNode read = JsonMapper.builder().build().readTree(AttackJson.of(true, List.of(GOOD, BAD), 10, 20));

        assertThat(read.required("single_use").booleanValue()).isTrue();
        assertThat(read.required("attacks")).hasSize(2);
        JsonNode bad = read.required("attacks").required(1);
        assertThat(bad.required("got").required(1).stringValue()).isEqualTo("refused");
        assertThat(bad.required("findings").required(0).required("text").stringValue())
                .isEqualTo("one?[2J");
        assertThat(read.required("counts").required("forged").longValue()).isEqualTo(1);
        assertThat(read.required("counts").required("leak").longValue()).isZero();
        assertThat(read.required("examiner_resident_bytes").required("end").longValue())
                .isEqualTo(20);
    }
}
