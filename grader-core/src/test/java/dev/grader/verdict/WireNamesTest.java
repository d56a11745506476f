package dev.grader.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireNamesTest {

    @Test
    void verdictsAreNamedAsTheContractNamesThem() {
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::wireName))
                .containsExactly(
                        "accepted",
                        "wrong_answer",
                        "runtime_error",
                        "time_limit_exceeded",
                        "memory_limit_exceeded",
                        "output_limit_exceeded",
                        "process_limit_exceeded",
                        "invalid_result",
                        "compile_error",
                        "internal_error",
                        "needs_review",
                        "reviewed");
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictIsFoundByItsName(Verdict verdict) {
        assertThat(Verdict.fromWire(verdict.wireName())).contains(verdict);
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeIsFoundByItsName(Outcome outcome) {
        assertThat(outcome.wireName()).isEqualTo(outcome.name().toLowerCase(Locale.ROOT));
        assertThat(Outcome.fromWire(outcome.wireName())).contains(outcome);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToStopATestIsFoundByItsName(StoppedBy limit) {
        assertThat(StoppedBy.fromWire(limit.wireName())).contains(limit);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsFoundByItsName(Refusal refusal) {
        assertThat(Refusal.fromWire(refusal.wireName())).contains(refusal);
    }

    @Test
    void anUnknownNameIsNothing() {
        assertThat(Verdict.fromWire("ACCEPTED")).isEmpty();
        assertThat(Outcome.fromWire("skipped")).isEmpty();
        assertThat(StoppedBy.fromWire("processes")).isEmpty();
        assertThat(Refusal.fromWire("cpu")).isEmpty();
    }
}
