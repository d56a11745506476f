package dev.grader.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The sign test (Dixon and Mood, 1946): does the median of a population lie beyond a bound? It asks nothing of the distribution and
 * looks at no magnitude, so that the rare sample which the machine spoilt by a factor of ten counts for no more than any other.
 */
final class SignTest {
    private SignTest() {}

    /**
     * How likely it is that so many of the samples lie beyond the bound, or more, if the median did not: the upper tail of the
     * binomial distribution with one half, computed exactly.
     *
     * @param beyond how many do, of {@code samples}
     */
    static double probability(int beyond, int samples) {
        if (samples < 0 || beyond < 0 || beyond > samples) {
            throw new IllegalArgumentException(
                    beyond + " of " + samples + " samples lie beyond the bound: count them again.");
        }
        BigInteger ways = BigInteger.ONE;
        BigInteger tail = BigInteger.ZERO;
        for (int chosen = samples; chosen >= beyond; chosen--) {
            tail = tail.add(ways);
            ways = ways.multiply(BigInteger.valueOf(chosen)).divide(BigInteger.valueOf(samples - chosen + 1L));
        }
        BigDecimal all = new BigDecimal(BigInteger.TWO.pow(samples));
        return new BigDecimal(tail).divide(all, MathContext.DECIMAL64).doubleValue();
    }

    /** Whether the samples show with that confidence that the median lies beyond the bound. */
    static boolean shows(int beyond, int samples, double confidence) {
        return probability(beyond, samples) <= 1 - confidence;
    }
}
