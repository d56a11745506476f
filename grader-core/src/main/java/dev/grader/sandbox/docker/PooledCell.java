package dev.grader.sandbox.docker;

import org.jspecify.annotations.Nullable;

/** A cell's container as its pool sees it. Guarded by the pool's lock. */
final class PooledCell {
    /** The way of a cell; {@code GONE} is final. */
    enum State {
        STARTING,
        IDLE,
        LEASED,
        GONE
    }

    final String name;
    State state = State.STARTING;
    /** Null until its container is made. */
    @Nullable
    String container;
    /** Empty until its warden has reported. */
    String python = "";

    int jobs;
    /** Whether it must not be used again, whatever its present user says. */
    boolean doomed;

    PooledCell(String name) {
        this.name = name;
    }
}
