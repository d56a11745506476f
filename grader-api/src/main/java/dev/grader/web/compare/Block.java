package dev.grader.web.compare;

import java.util.List;

/**
 * Lines that belong together.
 *
 * @param folded whether they are the same on both sides, and so many that they are shown when asked for
 */
public record Block(boolean folded, List<Row> rows) {
    public Block {
        rows = List.copyOf(rows);
    }
}
