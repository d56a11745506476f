package dev.grader.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much each key may ask for: a bucket of tokens for each, filled evenly. In the memory of one process, so that of several nodes each
 * allows as much. Thread-safe.
 */
public class RateLimits {
    /** How long a burst may be: one of ten times the rate is taken at once where nothing was asked for in the ten seconds before. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    /** A key that has not been seen for a window has a full bucket again, so that its bucket need not be kept. */
    private static final Duration KEPT = WINDOW.multipliedBy(2);

    /** More than a tenant of interviews has keys in use at once; who is forgotten too early has a full bucket. */
    private static final int MOST_KEYS = 100_000;

    private final long quota;
    private final LongSupplier nanos;
    private final Cache<String, Bucket> buckets;

    /**
     * The same for every key.
     *
     * @param perSecond how many requests, in the long run
     */
    public RateLimits(int perSecond, LongSupplier nanos) {
        this.quota = perSecond * WINDOW.toSeconds();
        this.nanos = nanos;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(KEPT)
                .ticker(nanos::getAsLong)
                .build();
    }

    /** Takes one token of this key's, where there is one. */
    Allowance take(String key) {
        ConsumptionProbe probe = buckets.get(key, unseen -> newBucket()).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How many requests of a key are taken within a {@link #WINDOW}. */
    long quota() {
        return quota;
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanos.getAsLong();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                })
                .build();
    }

    /**
     * What came of asking.
     *
     * @param remaining requests that would be taken at once
     * @param reset until all of the quota is there again
     * @param refill until the next request is taken, zero where it would be now
     */
    record Allowance(boolean granted, long remaining, Duration reset, Duration refill) {}
}
