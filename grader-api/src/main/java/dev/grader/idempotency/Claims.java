package dev.grader.idempotency;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which {@code Idempotency-Key}s are taken, and what came of them. Thread-safe, and safe to use on several nodes at once: every run of a
 * request has a token, and what it writes is written only while the row still has that token.
 */
public class Claims {
    /** As the contract has it, counted from the first request. */
    static final Duration KEPT = Duration.ofHours(24);

    /** Twice what a request may wait for its result: who has been heard of for longer, on another node, is dead. */
    static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

    private static final int ROUND = 1000;

    private final ClaimRows rows;
    private final Clock clock;
    private final String node;
    private final TransactionOperations transactions;

    /** The tokens of requests that run in this process. */
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** @param node the name of this installation, whose claims are dead unless they run in this process */
    public Claims(JdbcClient database, Clock clock, String node, TransactionOperations transactions) {
        this.rows = new ClaimRows(database);
        this.clock = clock;
        this.node = node;
        this.transactions = transactions;
    }

    /** What whoever comes with a key meets. */
    sealed interface Found {
        /** Nobody: the request may run. */
        record Free(Held claim) implements Found {}

        /** The same request, answered. */
        record Answered(KeptAnswer answer) implements Found {}

        /** The same request, which still runs. */
        record InFlight() implements Found {}

        /** Another request. */
        record Other() implements Found {}
    }

    /** Takes the key, or finds who has it. A claim that is free must be {@link #end ended}. */
    Found claim(String apiKey, String key, String fingerprint) {
        String token = UUID.randomUUID().toString();
        // Before anybody can see the row.
        running.add(token);
        Found found = null;
        try {
            found = Objects.requireNonNull(
                    transactions.execute(transaction -> find(new ClaimRows.Key(apiKey, key), fingerprint, token)));
            return found;
        } finally {
            if (!(found instanceof Found.Free)) {
                running.remove(token);
            }
        }
    }

    private Found find(ClaimRows.Key key, String fingerprint, String token) {
        long now = clock.millis();
        rows.forget(key, now - KEPT.toMillis());
        if (rows.insert(key, fingerprint, token, node, now)) {
            return new Found.Free(new Held(token, null));
        }
        Optional<ClaimRows.Row> there = rows.find(key);
        if (there.isEmpty()) {
            // Released since: the next try finds it free.
            return new Found.InFlight();
        }
        ClaimRows.Row row = there.get();
        if (!row.fingerprint().equals(fingerprint)) {
            return new Found.Other();
        }
        if (row.answer() != null) {
            return new Found.Answered(row.answer());
        }
        return !isAlive(row, now) && rows.takeOver(row.token(), token, node, now)
                ? new Found.Free(new Held(token, row.resource()))
                : new Found.InFlight();
    }

    private boolean isAlive(ClaimRows.Row row, long now) {
        return row.node().equals(node)
                ? running.contains(row.token())
                : row.claimedAt() > now - LONGEST_REQUEST.toMillis();
    }

    /** Keeps how the request was answered. */
    void keep(Held claim, int status, Map<String, String> headers, String sealed) {
        rows.answer(claim.token, new KeptAnswer(status, headers, sealed));
    }

    /** Has the next try run the request anew, unless this one made something. */
    void release(Held claim) {
        rows.release(claim.token);
    }

    /** Says that the request does not run any more, whatever came of it. Doing so again does no harm. */
    void end(Held claim) {
        running.remove(claim.token);
    }

    /** Deletes the oldest of what has been kept long enough. Returns whether there may be more. */
    public boolean round() {
        return rows.forget(clock.millis() - KEPT.toMillis(), ROUND) == ROUND;
    }

    /** A claim that this process has. */
    final class Held implements Claim {
        private final String token;
        private final @Nullable String made;

        private Held(String token, @Nullable String made) {
            this.token = token;
            this.made = made;
        }

        @Override
        public Optional<String> made() {
            return Optional.ofNullable(made);
        }

        @Override
        public void make(String resource, @Nullable String submission) {
            if (!rows.make(token, resource, submission)) {
                throw inFlight();
            }
        }
    }

    static ProblemException inFlight() {
        return new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_IN_USE,
                        "A request with this %s is still being answered: send it again in a second."
                                .formatted(KeyHeader.NAME))
                .header(HttpHeaders.RETRY_AFTER, "1");
    }
}
