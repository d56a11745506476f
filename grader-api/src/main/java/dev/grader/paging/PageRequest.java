package dev.grader.paging;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after the key of the last item that was given already; null at the beginning
 * @param limit how many items at most
 */
public record PageRequest(@Nullable String after, int limit) {
    public static final int MAX_LIMIT = 100;
    static final int DEFAULT_LIMIT = 20;

    /**
     * Reads the query parameters {@code cursor} and {@code limit}.
     *
     * @param isKey whether a text can be the key of an item of this list
     * @throws ProblemException when one of them is of the wrong form
     */
    public static PageRequest of(@Nullable String cursor, @Nullable String limit, Predicate<String> isKey) {
        return new PageRequest(
                cursor == null ? null : keyIn(cursor, isKey), limit == null ? DEFAULT_LIMIT : number(limit));
    }

    private static int number(String limit) {
        if (limit.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return number;
            }
        }
        throw wrong("The parameter limit is not a number from 1 to %d: mend it.".formatted(MAX_LIMIT));
    }

    /** A cursor is opaque to clients, so that it may one day hold more than a key. */
    public static String cursorAfter(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String keyIn(String cursor, Predicate<String> isKey) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (isKey.test(key)) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // The same answer as for a text that decodes to something else.
        }
        throw wrong("The parameter cursor was not made by this list: take it from the header Link.");
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, Fault.elsewhere(detail));
    }
}
