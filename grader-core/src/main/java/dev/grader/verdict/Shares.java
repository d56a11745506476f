package dev.grader.verdict;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads points over parts that are worth the same. */
public final class Shares {

    /** Points have at most two decimals. */
    private static final int DECIMALS = 2;

    private Shares() {}

    /**
     * One share for each part. All are equal to two decimals but for a hundredth that the first ones have more, so that together
     * they are exactly the whole.
     *
     * @param whole zero or more, with at most two decimals
     * @param parts at least one
     */
    public static List<BigDecimal> of(BigDecimal whole, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("Points are to be spread over " + parts + " parts: give at least one.");
        }
        long hundredths = whole.movePointRight(DECIMALS).longValueExact();
        return IntStream.range(0, parts)
                .mapToObj(part -> hundredths / parts + (part < hundredths % parts ? 1 : 0))
                .map(share -> plain(BigDecimal.valueOf(share, DECIMALS)))
                .toList();
    }

    /** 2.5 and not 2.50, 10 and not 1E+1. */
    private static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
