package dev.grader.grading;

import java.util.ArrayList;
import java.util.List;

/** Keeps every processor busy, from here until it is closed, at the priority that everything else has. */
final class Noise implements AutoCloseable {
    private final List<Thread> spinners = new ArrayList<>();
    private volatile boolean over;

    /** @param spinners busy loops; as many as there are processors, or more */
    Noise(int spinners) {
        for (int number = 1; number <= spinners; number++) {
            this.spinners.add(
                    Thread.ofPlatform().daemon().name("noise-" + number).start(this::spin));
        }
    }

    private void spin() {
        while (!over) {
            Thread.onSpinWait();
        }
    }

    /** How many still spin. */
    long spinning() {
        return spinners.stream().filter(Thread::isAlive).count();
    }

    /** Does not wait: a loop ends at its next look. */
    @Override
    public void close() {
        over = true;
    }
}
