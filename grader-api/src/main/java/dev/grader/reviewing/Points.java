package dev.grader.reviewing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points that a person gives, as they are written. */
public final class Points {
    /** What is said of others. */
    public static final String FORM = "points is not a number of 0 or more with two decimals at most: mend it.";

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,2}0*)?");

    private Points() {}

    /** Without needless zeros, so that two that are equal look so; empty where a text is none. */
    public static Optional<BigDecimal> read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal points = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(points.scale() < 0 ? points.setScale(0) : points);
    }
}
