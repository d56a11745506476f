package dev.grader.paging;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A part of a list, as it is told. */
public record Page<T>(List<T> items, boolean hasMore) {
    /**
     * Of what was found.
     *
     * @param found one item more than asked for, where there are as many
     * @param shown what is told of an item
     */
    public static <S, T> Page<T> of(PageRequest request, List<S> found, Function<S, T> shown) {
        return new Page<>(found.stream().limit(request.limit()).map(shown).toList(), found.size() > request.limit());
    }

    /**
     * The answer to a request for a page.
     *
     * @param found one item more than asked for, where there are as many
     * @param key the text by which the list is ordered
     * @param shown what is told of an item
     * @param path of the list, with the query that chooses from it, if there is one
     */
    public static <S, T> ResponseEntity<Page<T>> answer(
            PageRequest request, List<S> found, Function<S, String> key, Function<S, T> shown, String path) {
        return answer(request, found, key, shown, path, Function.identity());
    }

    /**
     * The answer to a request for something that has a list.
     *
     * @param whole what is told, with a page of the list in it
     */
    public static <S, T, W> ResponseEntity<W> answer(
            PageRequest request,
            List<S> found,
            Function<S, String> key,
            Function<S, T> shown,
            String path,
            Function<Page<T>, W> whole) {
        boolean more = found.size() > request.limit();
        List<S> items = more ? found.subList(0, request.limit()) : found;
        var answer = ResponseEntity.ok();
        if (more) {
            String cursor = PageRequest.cursorAfter(key.apply(items.getLast()));
            answer.header(
                    HttpHeaders.LINK,
                    "<%s%scursor=%s&limit=%d>; rel=\"next\""
                            .formatted(path, path.contains("?") ? "&" : "?", cursor, request.limit()));
        }
        return answer.body(whole.apply(new Page<>(items.stream().map(shown).toList(), more)));
    }
}
