package dev.grader.report;

import dev.grader.challenge.RubricItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a written answer is scored by, as it was when the answer was handed in.
 *
 * @param items in order
 * @param review null until there is one
 */
public record Rubric(List<RubricItem> items, @Nullable Review review) {

    public Rubric {
        items = List.copyOf(items);
        if (review != null) {
            review.score(items);
        }
    }

    /** What could be earned. */
    public BigDecimal maxScore() {
        return items.stream().map(RubricItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
