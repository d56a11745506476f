package dev.grader.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.webhooks.delivery.Deliveries.Due;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private final Slots slots = new Slots();

    @Test
    void giveEachEndpointOnlySoMany() {
        var slow = new Due("slow", false);
        fill(slow);

        assertThat(slots.room(slow)).isZero();
        assertThat(slots.room(new Due("other", false))).isEqualTo(Slots.EACH);
        slots.leave(slow);
        assertThat(slots.room(slow)).isOne();
    }

    @Test
    void giveOneThatFailsOneAndAllOfThoseHalf() {
        for (int endpoint = 0; endpoint < Slots.IN_ALL; endpoint++) {
            fill(new Due("failing-" + endpoint, true));
        }

        assertThat(slots.room(new Due("another", true))).isZero();
        assertThat(slots.room(new Due("good", false))).isEqualTo(Slots.EACH);
    }

    @Test
    void areBoundedInAll() {
        for (int endpoint = 0; endpoint < Slots.IN_ALL; endpoint++) {
            fill(new Due("good-" + endpoint, false));
        }

        assertThat(slots.room(new Due("another", false))).isZero();
    }

    private void fill(Due due) {
        for (int room = slots.room(due); room > 0; room--) {
            slots.enter(due);
        }
    }
}
