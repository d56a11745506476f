package dev.grader.keys;

import dev.grader.access.Caller;
import dev.grader.access.Grant;
import dev.grader.access.KeyIds;
import dev.grader.access.Keys;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What administrators do with the keys of their tenant. A tenant always keeps a key that can make others, unless the last one was given an
 * end when it was made. Thread-safe.
 */
public class TenantKeys {
    /** The least overlap for a tenant's last administrator: if the answer with the new key is lost, the old one can still mend it. */
    static final Duration LAST_OVERLAP = Duration.ofMinutes(1);

    private final KeyStore store;
    private final Supplier<Keys> keys;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final Audit audit;

    /** @param keys who makes keys; on a node that serves nothing there is nobody */
    public TenantKeys(
            JdbcClient database, Supplier<Keys> keys, Clock clock, TransactionOperations transactions, Audit audit) {
        this.store = new KeyStore(database, clock);
        this.keys = keys;
        this.clock = clock;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Makes a key.
     *
     * @throws ProblemException when it would end before it begins, or a test key asks for one that is none
     */
    public Made make(Caller caller, Grant grant) {
        if (caller.test() && !grant.test()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "A test key makes test keys alone: leave test out, or use a key that is none.");
        }
        if (grant.expiresAt() != null && !grant.expiresAt().isAfter(clock.instant())) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, Fault.at("expires_at is past: give a time to come.", "expires_at"));
        }
        return done(() -> {
            Keys.Issued issued = keys.get().issue(caller.tenant(), grant);
            audit.note(caller, Action.KEY_CREATED, KeyIds.told(issued.id()));
            return made(issued, caller);
        });
    }

    /**
     * The key of that id, as it is told.
     *
     * @throws ProblemException when there is none that this caller may see
     */
    public KeyRecord get(String told, Caller caller) {
        return KeyIds.stored(told)
                .flatMap(id -> store.find(id, caller))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no key of that id: check it, or list yours with GET /v1/keys."));
    }

    /** The newest first; one more than asked for, where there is one. */
    public List<KeyRecord> page(Caller caller, PageRequest request) {
        return store.page(caller, request);
    }

    /**
     * Makes a key that is good for the same, and for as long, counted from now; the old one ends when the overlap is over, or earlier where
     * it would have anyhow.
     *
     * @throws ProblemException when there is none that this caller may see, or it is not one key that is live
     */
    public Made rotate(String told, Caller caller, Duration overlap) {
        return done(() -> {
            store.hold(caller.tenant());
            Instant now = clock.instant();
            KeyRecord old = get(told, caller);
            Optional<KeyRecord> successor = Optional.ofNullable(old.successor()).flatMap(id -> store.find(id, caller));
            requireOne(old, successor, now);
            if (isLast(old, caller) && overlap.compareTo(LAST_OVERLAP) < 0) {
                throw conflict(
                        ("This is the last key of the tenant with the scope admin: use an overlap_ms of %d or more, so that an answer"
                                        + " that gets lost locks nobody out.")
                                .formatted(LAST_OVERLAP.toMillis()));
            }
            // One whose first successor was revoked ends for that alone; what it was made for, the successor tells.
            Duration life = successor.orElse(old).life();
            Keys.Issued issued =
                    keys.get().issue(caller.tenant(), old.grant().until(life == null ? null : now.plus(life)));
            store.succeed(old.id(), issued.id(), now.plus(overlap));
            audit.note(caller, Action.KEY_ROTATED, KeyIds.told(old.id()));
            return made(issued, caller);
        });
    }

    /** Whether a text can be a key's place in the list. */
    public static boolean isPlace(String text) {
        return KeyStore.isPlace(text);
    }

    /** A key's place in the list. */
    public static String place(KeyRecord key) {
        return KeyStore.place(key);
    }

    private void requireOne(KeyRecord old, Optional<KeyRecord> successor, Instant now) {
        if (!old.isLive(now)) {
            throw conflict("The key has ended, so there is nothing to rotate: make another one with POST /v1/keys.");
        }
        if (successor.filter(key -> key.isLive(now)).isPresent()) {
            throw conflict("The key is being rotated already: use %s, or revoke that one first."
                    .formatted(KeyIds.told(successor.get().id())));
        }
        store.predecessor(old.id()).ifPresent(older -> {
            throw conflict("The key took the place of %s, which is still live: wait until that has ended, or revoke it."
                    .formatted(KeyIds.told(older)));
        });
    }

    /**
     * Ends it at once. What has ended stays so.
     *
     * @throws ProblemException when there is none that this caller may see, or nobody would be left to make keys
     */
    public void revoke(String told, Caller caller) {
        transactions.executeWithoutResult(transaction -> {
            store.hold(caller.tenant());
            KeyRecord key = get(told, caller);
            if (isLast(key, caller)) {
                throw conflict(
                        "This is the last key of the tenant with the scope admin, without which nobody could make keys: make another one"
                                + " with POST /v1/keys first.");
            }
            if (store.revoke(key.id())) {
                audit.note(caller, Action.KEY_REVOKED, told);
            }
        });
    }

    private boolean isLast(KeyRecord key, Caller caller) {
        return key.isAdministrator()
                && key.isLive(clock.instant())
                && !store.isAnyOtherAdministrator(caller.tenant(), key.id());
    }

    private Made made(Keys.Issued issued, Caller caller) {
        return new Made(store.find(issued.id(), caller).orElseThrow(), issued.text());
    }

    private <T> T done(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(transaction -> work.get()));
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    /**
     * A key just made.
     *
     * @param text told once
     */
    public record Made(KeyRecord key, String text) {
        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }
}
