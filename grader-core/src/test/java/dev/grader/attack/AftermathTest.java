package dev.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Inspection;
import dev.grader.sandbox.Inspection.Container;
import dev.grader.sandbox.Inspection.Running;
import dev.grader.sandbox.Inspector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cell's warden, as it is seen while it starts and when it is ready. */
class AftermathTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration NONE = Duration.ZERO;
    private static final int STARTING = 14;
    private static final int READY = 17;

    private final Deque<Boolean> warm = new ArrayDeque<>();
    private final Deque<Inspection> looks = new ArrayDeque<>();

    @Test
    void aCellThatOnlyStartsIsNotTakenForWhatBelongsThere() throws Exception {
        Aftermath aftermath = aftermath(LONG);
        seen(false, STARTING);
        seen(true, READY);
        seen(true, READY);

        assertThat(aftermath.begin()).isEmpty();
        assertThat(aftermath.look()).isEmpty();
        assertThat(looks).isEmpty();
    }

    @Test
    void aCellThatStartsInPlaceOfAnotherMayOpenMoreWhenItIsReady() throws Exception {
        Aftermath aftermath = aftermath(NONE);
        seen(true, READY);
        seen(false, STARTING);
        seen(true, READY);

        assertThat(aftermath.begin()).isEmpty();
        assertThat(aftermath.look()).isEmpty();
        assertThat(aftermath.look()).isEmpty();
    }

    @Test
    void whatAReadyCellOpensBesideIsLeftOver() throws Exception {
        Aftermath aftermath = aftermath(NONE);
        seen(true, STARTING);
        seen(true, READY);

        assertThat(aftermath.begin()).isEmpty();
        assertThat(aftermath.look())
                .hasValueSatisfying(finding -> assertThat(finding.text())
                        .isEqualTo("a cell's warden has 17 open descriptors where it had 14"));
    }

    private Aftermath aftermath(Duration patience) {
        Inspector inspector = looks::remove;
        return new Aftermath(inspector, 1, warm::remove, patience);
    }

    private void seen(boolean allWarm, int descriptors) {
        Running warden = new Running(1, 0, "python3");
        Running child = new Running(7, 1, "python3");
        Container examiner = new Container("examiner", "today", List.of(warden), List.of(), 12, 1);
        Container cell = new Container("cell", "today", List.of(warden, child), List.of(), descriptors, 1);
        warm.add(allWarm);
        looks.add(new Inspection(List.of(examiner), List.of(cell), List.of("volume")));
    }
}
