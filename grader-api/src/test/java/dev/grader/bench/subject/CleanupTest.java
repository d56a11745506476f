package dev.grader.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanupTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void doesAllInReverseOrderAlthoughSomeFail() {
        Cleanup cleanup = new Cleanup();
        cleanup.add(() -> done.add("first"));
        cleanup.add(() -> {
            throw new IllegalStateException("on purpose");
        });
        cleanup.add(() -> done.add("last"));

        cleanup.close();
        cleanup.close();

        assertThat(done).containsExactly("last", "first");
    }

    @Test
    void doesAtOnceWhatComesTooLate() {
        Cleanup cleanup = new Cleanup();
        cleanup.close();

        cleanup.add(() -> done.add("late"));

        assertThat(done).containsExactly("late");
    }
}
