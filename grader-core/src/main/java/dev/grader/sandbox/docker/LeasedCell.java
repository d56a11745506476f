package dev.grader.sandbox.docker;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.Examiner;

/** A lease of a pooled cell. For one thread at a time. */
final class LeasedCell implements Cell {
    private final CellPool pool;
    private final PooledCell cell;
    private final String python;
    private boolean fit;
    private boolean closed;

    LeasedCell(CellPool pool, PooledCell cell) {
        this.pool = pool;
        this.cell = cell;
        this.python = cell.python;
    }

    @Override
    public String name() {
        return cell.name;
    }

    @Override
    public String python() {
        return python;
    }

    @Override
    public String image() {
        return pool.image();
    }

    @Override
    public Examiner examiner() {
        return pool.examiner();
    }

    @Override
    public void giveBack() {
        fit = true;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            pool.release(cell, fit);
        }
    }
}
