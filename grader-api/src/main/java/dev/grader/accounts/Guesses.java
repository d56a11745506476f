package dev.grader.accounts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;

/**
 * How often somebody may try a password: so often for an account, and so often from an address (OWASP's Authentication Cheat Sheet, "Login
 * Throttling"). Each node counts for itself. Thread-safe.
 */
public class Guesses {
    /** For an account from one address. */
    static final int HERE = 10;

    /** For an account from wherever: so many that a stranger hardly keeps its owner out. */
    static final int FOR_AN_ACCOUNT = 100;

    static final int FROM_AN_ADDRESS = 50;
    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final int MOST_REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> pairs;
    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    /** @param time in nanoseconds, from any beginning */
    public Guesses(TimeMeter time) {
        pairs = buckets(time, HERE);
        accounts = buckets(time, FOR_AN_ACCOUNT);
        addresses = buckets(time, FROM_AN_ADDRESS);
    }

    /** Whether another guess may be made now; it counts. */
    public boolean mayTry(String email, String address) {
        String login = login(email);
        if (login.length() > NewAccount.LONGEST_EMAIL) {
            return false;
        }
        // One after the other: an address that is kept out keeps nobody else out.
        return addresses.get(address).tryConsume(1)
                && pairs.get(login + " " + address).tryConsume(1)
                && accounts.get(login).tryConsume(1);
    }

    /** Whoever knew the password is not kept from signing in again. */
    public void right(String email, String address) {
        pairs.invalidate(login(email) + " " + address);
    }

    private static String login(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static LoadingCache<String, Bucket> buckets(TimeMeter time, int most) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .ticker((Ticker) time::currentTimeNanos)
                .expireAfterAccess(WITHIN)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WITHIN))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
