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
                        "internal_error");
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

    @Test
    void anUnknownNameIsNothing() {
        assertThat(Verdict.fromWire("ACCEPTED")).isEmpty();
        assertThat(Outcome.fromWire("skipped")).isEmpty();
        assertThat(StoppedBy.fromWire("memory")).isEmpty();
    }
}
