package dev.grader.wiring;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.Examiner;
import dev.grader.tracing.Traces;

/** A cell whose examiner is traced. For one thread at a time, like the cell. */
record ObservedCell(Cell cell, Traces traces) implements Cell {
    @Override
    public String name() {
        return cell.name();
    }

    @Override
    public String python() {
        return cell.python();
    }

    @Override
    public String image() {
        return cell.image();
    }

    @Override
    public Examiner examiner() {
        return new ObservedExaminer(cell.examiner(), traces);
    }

    @Override
    public void giveBack() {
        cell.giveBack();
    }

    @Override
    public void close() {
        cell.close();
    }
}
