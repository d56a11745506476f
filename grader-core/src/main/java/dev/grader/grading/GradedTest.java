package dev.grader.grading;

import dev.grader.challenge.TestGroup;
import dev.grader.challenge.Visibility;
import dev.grader.verdict.Limits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One test of a challenge, with all that decides its worth.
 *
 * @param id the examiner's name for it
 * @param name for reports; unique within the challenge
 * @param title the first line of its docstring, or null
 * @param group it belongs to
 * @param points of its own marker, else of its group
 * @param hint for a candidate who fails it, or null
 * @param limits the challenge's, save for what its own marker overrides
 */
public record GradedTest(
        String id,
        String name,
        @Nullable String title,
        TestGroup group,
        BigDecimal points,
        @Nullable String hint,
        Limits limits) {

    public Visibility visibility() {
        return group.visibility();
    }

    /** The same test with other limits. */
    public GradedTest withLimits(Limits others) {
        return new GradedTest(id, name, title, group, points, hint, others);
    }
}
