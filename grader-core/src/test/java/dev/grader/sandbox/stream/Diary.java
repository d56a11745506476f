package dev.grader.sandbox.stream;

import dev.grader.sandbox.ExaminerEvent.CellDown;
import dev.grader.sandbox.ExaminerEvent.CellUp;
import dev.grader.sandbox.ExaminerEvent.Ready;
import java.util.List;

/** Writes down what it overhears, a line each. */
record Diary(List<String> lines) implements Overheard {
    @Override
    public void ready(Ready event) {
        lines.add("ready");
    }

    @Override
    public void cellUp(CellUp event) {
        lines.add("up " + event.cell());
    }

    @Override
    public void cellDown(CellDown event) {
        lines.add("down " + event.cell());
    }

    @Override
    public void ended(String reason) {
        lines.add(reason);
    }
}
