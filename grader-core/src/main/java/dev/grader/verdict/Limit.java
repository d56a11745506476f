package dev.grader.verdict;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of everything a test is limited in: default, least and most, in milliseconds, bytes or pieces.
 *
 * <p>The defaults leave a correct solution of an interview challenge ten times what it needs; the maxima are what one
 * cell of a small machine can give.
 */
public enum Limit {
    CPU("cpu", "cpu_ms", Unit.TIME, 2_000, 10, 60_000),
    WALL("wall", "wall_ms", Unit.TIME, 10_000, 10, 300_000),
    MEMORY("memory", "memory_bytes", Unit.SIZE, 256L << 20, 16L << 20, 2L << 30),
    PROCESSES("processes", "processes", Unit.COUNT, 32, 1, 512),
    OPEN_FILES("open_files", "open_files", Unit.COUNT, 64, 16, 1_024),
    FILE_SIZE("file_size", "file_bytes", Unit.SIZE, 16L << 20, 1, 1L << 30),
    FILES("files", "file_count", Unit.COUNT, 1_000, 10, 10_000),
    /** What may be written before it is killed; how much of it is kept is another figure. */
    OUTPUT("output", "output_bytes", Unit.SIZE, 1L << 20, 1, 16L << 20);

    enum Unit {
        TIME,
        SIZE,
        COUNT
    }

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})\\s?(ms|s)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final String key;
    private final String wireName;
    private final Unit unit;
    private final long byDefault;
    private final long least;
    private final long most;

    Limit(String key, String wireName, Unit unit, long byDefault, long least, long most) {
        this.key = key;
        this.wireName = wireName;
        this.unit = unit;
        this.byDefault = byDefault;
        this.least = least;
        this.most = most;
    }

    /** The name an author writes. */
    public String key() {
        return key;
    }

    /** The name on the wire, which ends in its unit. */
    public String wireName() {
        return wireName;
    }

    /** In milliseconds, bytes or pieces. */
    public long byDefault() {
        return byDefault;
    }

    /** What may be asked for at most, in the same unit. */
    public long most() {
        return most;
    }

    /** The limit of that name on the wire; empty when there is none. */
    public static Optional<Limit> fromWire(String name) {
        return Arrays.stream(values())
                .filter(limit -> limit.wireName.equals(name))
                .findFirst();
    }

    /**
     * Reads what an author wrote.
     *
     * @param text {@code 2s} or {@code 500ms}; {@code 256MiB}; {@code 32}
     * @return milliseconds, bytes or pieces
     * @throws IllegalArgumentException when it is written otherwise, or too little or too much
     */
    public long parse(String text) {
        return requireInRange(
                switch (unit) {
                    case TIME -> parseTime(text);
                    case SIZE -> ByteSize.parse(text).bytes();
                    case COUNT -> parseCount(text);
                });
    }

    /** Writes a value for people, as {@link #parse} reads it. */
    public String describe(long value) {
        return switch (unit) {
            case TIME -> value % 1000 == 0 ? value / 1000 + "s" : value + "ms";
            case SIZE -> new ByteSize(value).toString();
            case COUNT -> Long.toString(value);
        };
    }

    long requireInRange(long value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The limit " + key + " is " + describe(value) + ": choose from "
                    + describe(least) + " to " + describe(most) + ".");
        }
        return value;
    }

    private long parseTime(String text) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a time: write a whole number and s or ms, as in 2s.");
        }
        return Long.parseLong(parts.group(1)) * (parts.group(2).equals("s") ? 1000 : 1);
    }

    private long parseCount(String text) {
        if (!COUNT.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number of " + key + ": write it as in 32.");
        }
        return Long.parseLong(text.strip());
    }
}
