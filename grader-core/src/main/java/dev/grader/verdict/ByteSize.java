package dev.grader.verdict;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes.
 *
 * @param bytes zero or more
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\s?(B|KiB|MiB|GiB)");
    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;
    private static final long GIB = 1024 * MIB;

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size is zero bytes or more, not " + bytes + ".");
        }
    }

    public static ByteSize ofKibibytes(long count) {
        return new ByteSize(Math.multiplyExact(count, KIB));
    }

    public static ByteSize ofMebibytes(long count) {
        return new ByteSize(Math.multiplyExact(count, MIB));
    }

    /**
     * Reads a size written for people.
     *
     * @param text a whole number and a unit: {@code 512B}, {@code 64KiB}, {@code 256MiB}, {@code 1GiB}
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static ByteSize parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a size: write a whole number and B, KiB, MiB or GiB, as in 256MiB.");
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "KiB" -> new ByteSize(count * KIB);
            case "MiB" -> new ByteSize(count * MIB);
            case "GiB" -> new ByteSize(count * GIB);
            default -> new ByteSize(count);
        };
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Exact where a unit divides it, else with one decimal: {@code 256MiB}, {@code 1.5MiB}, {@code 12B}. */
    @Override
    public String toString() {
        if (bytes >= GIB && bytes % MIB == 0) {
            return in(GIB, "GiB");
        }
        if (bytes >= MIB) {
            return in(MIB, "MiB");
        }
        return bytes >= KIB ? in(KIB, "KiB") : bytes + "B";
    }

    private String in(long unit, String name) {
        return bytes % unit == 0
                ? bytes / unit + name
                : String.format(Locale.ROOT, "%.1f%s", bytes / (double) unit, name);
    }
}
