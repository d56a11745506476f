package dev.grader.pdf;

/** How many rows of others' text a document may still take, so that none takes minutes to set. For one thread. */
final class Room {
    /** Sixty to eighty pages. */
    private static final int ROWS = 5_000;

    private int left = ROWS;

    /** How many of those that a part may have at most there is room for; {@link #take} takes them. */
    int of(int most) {
        return Math.min(left, most);
    }

    void take(int rows) {
        left -= rows;
    }
}
