package dev.grader.verify;

/**
 * What limits leave to the slowest, or largest, accepted solution: the limit as a multiple of what was used, at the test where that is
 * least.
 *
 * @param cpu of CPU time; {@code wall} of time that passes; {@code memory} of memory
 */
public record Room(double cpu, double wall, double memory) {
    /** As much is demanded, for machines and solutions that are slower than the author's. */
    public static final double LEAST = 4;

    /** The least of both in each. */
    Room and(Room other) {
        return new Room(Math.min(cpu, other.cpu), Math.min(wall, other.wall), Math.min(memory, other.memory));
    }
}
