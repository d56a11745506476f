package dev.grader.attack;

import dev.grader.verdict.Limits;
import java.time.Duration;

/** How far beyond its limits a test may be found, and why. All of them in one place, so that they can be judged together. */
final class Margins {
    /** A warden stops at this multiple of the CPU limit: less may be noise, of which the core decides. */
    private static final double STOPPED_AT = 1.25;

    /** All processors may work for the test while the warden, one process among many, comes to look; and so may its end. */
    private static final Duration CPU = Duration.ofMillis(500);

    /** For the same look, on a machine on which everything of the test wants to run. */
    private static final Duration WALL = Duration.ofSeconds(1);

    /** What the agent itself takes, and the pages that processes touch until the warden comes to look: some 4 GiB a second. */
    private static final long MEMORY_BYTES = 64L << 20;

    /** What a pipe holds and what is written until the warden has been told. It is counted, and thrown away. */
    private static final long OUTPUT_BYTES = 32L << 20;

    /** For cleaning up after every test, and for a second measurement of what was near a limit. */
    private static final Duration WHOLE = Duration.ofSeconds(8);

    private Margins() {}

    static Duration cpu(Limits limits) {
        return Duration.ofNanos((long) (limits.cpu().toNanos() * STOPPED_AT)).plus(CPU);
    }

    static Duration wall(Limits limits) {
        return limits.wall().plus(WALL);
    }

    static long memoryBytes(Limits limits) {
        return limits.memory().bytes() + MEMORY_BYTES;
    }

    static long outputBytes(Limits limits) {
        return limits.output().bytes() + OUTPUT_BYTES;
    }

    /** @param walls the wall limits of all tests together */
    static Duration whole(Duration walls) {
        return walls.plus(WHOLE);
    }
}
