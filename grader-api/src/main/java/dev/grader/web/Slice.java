package dev.grader.web;

import dev.grader.paging.PageRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as a page shows it.
 *
 * @param next the cursor of the part after it; null where there is none
 */
public record Slice<T>(List<T> items, @Nullable String next) {
    /**
     * What was asked for of what was found.
     *
     * @param found one item more than asked for, where there are as many
     * @param key the text by which the list is ordered
     */
    public static <T> Slice<T> of(PageRequest request, List<T> found, Function<T, String> key) {
        if (found.size() <= request.limit()) {
            return new Slice<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, request.limit()));
        return new Slice<>(items, PageRequest.cursorAfter(key.apply(items.getLast())));
    }
}
