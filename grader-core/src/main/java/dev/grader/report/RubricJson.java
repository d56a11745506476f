package dev.grader.report;

import dev.grader.challenge.RubricItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The shape of a rubric in the API: its components are the keys, in this order. */
record RubricJson(
        List<ItemJson> items,
        @Nullable String note,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt) {

    record ItemJson(
            String text, BigDecimal points, @Nullable Boolean ticked) {}

    static @Nullable RubricJson of(@Nullable Rubric rubric) {
        if (rubric == null) {
            return null;
        }
        Review review = rubric.review();
        List<ItemJson> items = IntStream.range(0, rubric.items().size())
                .mapToObj(at -> item(
                        rubric.items().get(at),
                        review == null ? null : review.ticks().get(at)))
                .toList();
        return review == null
                ? new RubricJson(items, null, null, null)
                : new RubricJson(items, review.note(), review.reviewer(), review.at());
    }

    Rubric toRubric() {
        List<RubricItem> rubric = items.stream()
                .map(item -> new RubricItem(item.text(), item.points()))
                .toList();
        if (reviewer == null || reviewedAt == null) {
            return new Rubric(rubric, null);
        }
        List<Boolean> ticks =
                items.stream().map(item -> Boolean.TRUE.equals(item.ticked())).toList();
        return new Rubric(rubric, new Review(ticks, note, reviewer, reviewedAt));
    }

    private static ItemJson item(RubricItem item, @Nullable Boolean ticked) {
        return new ItemJson(item.text(), item.points(), ticked);
    }
}
