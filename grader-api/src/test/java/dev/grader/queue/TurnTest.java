package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnTest {
    private static final OptionalLong NONE = OptionalLong.empty();

    @ParameterizedTest
    @EnumSource
    void beginsAtTheTopOfItsBandWhereNobodyWaits(Turn turn) {
        assertThat(turn.next(NONE, NONE)).isEqualTo(turn.first());
    }

    @ParameterizedTest
    @EnumSource
    void comesOneAfterTheTenantsLast(Turn turn) {
        assertThat(turn.next(OptionalLong.of(turn.first() - 7L), OptionalLong.of(turn.first())))
                .isEqualTo(turn.first() - 8);
    }

    @ParameterizedTest
    @EnumSource
    void savesNothingUpForATenantThatWasIdle(Turn turn) {
        assertThat(turn.next(NONE, OptionalLong.of(turn.first() - 500L))).isEqualTo(turn.first() - 500);
        assertThat(turn.next(OptionalLong.of(turn.first() - 3L), OptionalLong.of(turn.first() - 500L)))
                .isEqualTo(turn.first() - 500);
    }

    @ParameterizedTest
    @EnumSource
    void neverLeavesItsBand(Turn turn) {
        assertThat(turn.next(OptionalLong.of(turn.last()), NONE)).isEqualTo(turn.last());
    }

    @Test
    void keepsTheBandsApart() {
        assertThat(Turn.AGED).isGreaterThan(Turn.SUBMISSIONS.first());
        assertThat(Turn.SUBMISSIONS.last()).isGreaterThan(Turn.REGRADES.first());
    }
}
