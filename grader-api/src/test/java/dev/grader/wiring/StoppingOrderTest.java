package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import dev.grader.signals.Signals;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.Lifecycle;

/** Who is still there when another stops. A bean is destroyed after all that depend on it; what has a lifecycle stops before any is. */
class StoppingOrderTest extends ServiceTest {
    @Autowired
    private ConfigurableListableBeanFactory beans;

    @Autowired
    private Signals signals;

    /** It waits for running jobs when it is destroyed. */
    @Test
    void whatEndsWhileTheSchedulerStopsIsToldToOtherNodes() {
        assertThat(destroyedBefore("signals")).contains("scheduler");
        assertThat(signals).isNotInstanceOf(Lifecycle.class);
    }

    @Test
    void theDatabaseIsThereUntilAllIsTold() {
        assertThat(destroyedBefore("dataSource")).contains("scheduler");
        if (signals instanceof AutoCloseable) {
            assertThat(destroyedBefore("dataSource")).contains("signals");
        }
    }

    private Set<String> destroyedBefore(String bean) {
        var found = new TreeSet<String>();
        var looked = new ArrayDeque<>(List.of(bean));
        while (!looked.isEmpty()) {
            for (String dependent : beans.getDependentBeans(looked.remove())) {
                if (found.add(dependent)) {
                    looked.add(dependent);
                }
            }
        }
        return found;
    }
}
