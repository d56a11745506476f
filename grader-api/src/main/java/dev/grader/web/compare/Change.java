package dev.grader.web.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A place where two lists differ: what lies from {@code from} to before {@code to} in one has in its stead what lies from {@code start} to
 * before {@code end} in the other.
 */
record Change(int from, int to, int start, int end) {

    /** In order; no two of them touch. */
    static List<Change> between(List<String> before, List<String> after) {
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            int from = delta.getSource().getPosition();
            int start = delta.getTarget().getPosition();
            Change next = new Change(
                    from,
                    from + delta.getSource().size(),
                    start,
                    start + delta.getTarget().size());
            Change last = changes.isEmpty() ? null : changes.getLast();
            // The algorithm tells what came and what went one after the other, though they stand in one place.
            if (last != null && last.to() == next.from() && last.end() == next.start()) {
                changes.removeLast();
                changes.add(new Change(last.from(), next.to(), last.start(), next.end()));
            } else {
                changes.add(next);
            }
        }
        return changes;
    }
}
