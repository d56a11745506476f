package dev.grader.sandbox.stream;

import dev.grader.sandbox.ExaminerEvent.CellDown;
import dev.grader.sandbox.ExaminerEvent.CellUp;
import dev.grader.sandbox.ExaminerEvent.Ready;

/** Who wants to know what an examiner says of itself and its cells. Called on the stream's thread: return at once, never throw. */
public interface Overheard {
    void ready(Ready event);

    void cellUp(CellUp event);

    void cellDown(CellDown event);

    /** The conversation is over, once, for this reason. */
    void ended(String reason);
}
