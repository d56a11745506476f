package dev.grader.events;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a submission's events one of them lies; its text is the event's id.
 *
 * @param step 0 is the first wait in the queue, 2n - 1 the attempt n, 2n the wait after it
 * @param tests how many were done within the attempt
 */
record Position(int step, int tests) implements Comparable<Position> {
    /** Before every event. */
    static final Position START = new Position(-1, 0);

    /** Of the event after which none follows. */
    static final Position END = new Position(Integer.MAX_VALUE, 0);

    private static final String LAST = "end";
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    /** Reads a {@code Last-Event-ID}: what no stream of ours sent, or nothing, is the start, so that all is told. */
    static Position of(@Nullable String id) {
        return Optional.ofNullable(id).map(Position::read).orElse(START);
    }

    private static Position read(String id) {
        if (id.equals(LAST)) {
            return END;
        }
        Matcher parts = FORM.matcher(id);
        if (!parts.matches()) {
            return START;
        }
        int tests = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return new Position(Integer.parseInt(parts.group(1)), tests);
    }

    String text() {
        if (equals(END)) {
            return LAST;
        }
        return tests == 0 ? Integer.toString(step) : step + "-" + tests;
    }

    @Override
    public int compareTo(Position other) {
        return Comparator.comparingInt(Position::step)
                .thenComparingInt(Position::tests)
                .compare(this, other);
    }
}
