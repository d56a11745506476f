package dev.grader.webhooks;

import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.conditional.IfMatch;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.ids.Ids;
import dev.grader.paging.PageRequest;
import dev.grader.webhooks.delivery.Deliveries;
import dev.grader.webhooks.delivery.Secret;
import dev.grader.webhooks.delivery.Vault;
import dev.grader.webhooks.guard.RefusedUrlException;
import dev.grader.webhooks.guard.UrlGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What clients can do with webhooks. Thread-safe. */
public class Webhooks {
    static final Ids IDS = new Ids("wh");

    /** Each costs a message for everything that ends. */
    private static final int MOST = 20;

    private final WebhookStore store;
    private final JdbcClient database;
    private final UrlGuard guard;
    private final Vault vault;
    private final Audit audit;
    private final TransactionOperations transactions;

    public Webhooks(
            JdbcClient database,
            Clock clock,
            UrlGuard guard,
            Vault vault,
            Audit audit,
            TransactionOperations transactions) {
        this.store = new WebhookStore(database, clock);
        this.database = database;
        this.guard = guard;
        this.vault = vault;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Makes one.
     *
     * @throws ProblemException when its address may not be used, or there are too many
     */
    public WebhookWithSecret create(Caller caller, WebhookWish wish) {
        check(wish);
        String id = IDS.next();
        Secret secret = Secret.random();
        transactions.executeWithoutResult(transaction -> {
            if (store.count(caller) >= MOST) {
                throw new ProblemException(
                        ProblemType.UNPROCESSABLE,
                        "A tenant has %d webhooks at most: change or delete one of those there are.".formatted(MOST));
            }
            store.insert(id, caller, wish, vault.seal(secret, id));
            audit.note(caller, Action.WEBHOOK_CREATED, id);
        });
        return new WebhookWithSecret(get(id, caller), secret.text());
    }

    /**
     * The webhook of that id.
     *
     * @throws ProblemException when there is none that this caller may see
     */
    public Webhook get(String id, Caller caller) {
        Optional<Webhook> found = IDS.isOne(id) ? store.find(id, caller) : Optional.empty();
        return found.orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no webhook of that id: check it, or list yours with GET /v1/webhooks."));
    }

    /** The newest first; one more than asked for, where there is one. */
    public List<Webhook> page(Caller caller, PageRequest request) {
        return store.page(caller, request);
    }

    /**
     * Makes it another.
     *
     * @throws ProblemException when it has changed since the caller read it, or the caller does not say what it read
     */
    Webhook change(String id, Caller caller, WebhookWish wish, IfMatch ifMatch) {
        Webhook before = get(id, caller);
        ifMatch.demanded(path(id)).require(() -> before);
        return change(before, caller, wish);
    }

    /**
     * Makes it another.
     *
     * @param version that the caller read
     * @throws ProblemException when it has changed since
     */
    public Webhook change(String id, Caller caller, WebhookWish wish, int version) {
        Webhook before = get(id, caller);
        if (before.version() != version) {
            throw IfMatch.changed();
        }
        return change(before, caller, wish);
    }

    private Webhook change(Webhook before, Caller caller, WebhookWish wish) {
        String id = before.id();
        check(wish);
        transactions.executeWithoutResult(transaction -> {
            if (!store.update(id, before.version(), wish)) {
                throw IfMatch.changed();
            }
            audit.note(caller, Action.WEBHOOK_CHANGED, id);
        });
        if (!wish.enabled()) {
            Deliveries.failAllPending(database, id);
        }
        return get(id, caller);
    }

    /** Nothing is sent to it any more. */
    public void delete(String id, Caller caller) {
        get(id, caller);
        transactions.executeWithoutResult(transaction -> {
            store.delete(id);
            audit.note(caller, Action.WEBHOOK_DELETED, id);
        });
    }

    /**
     * Signs with another secret from now on.
     *
     * @param overlap how long with the old one too
     */
    public WebhookWithSecret rotate(String id, Caller caller, Duration overlap) {
        get(id, caller);
        Secret secret = Secret.random();
        transactions.executeWithoutResult(transaction -> {
            store.rotate(id, vault.seal(secret, id), overlap);
            audit.note(caller, Action.WEBHOOK_SECRET_ROTATED, id);
        });
        return new WebhookWithSecret(get(id, caller), secret.text());
    }

    private void check(WebhookWish wish) {
        try {
            guard.check(wish.url());
        } catch (RefusedUrlException refused) {
            throw new ProblemException(ProblemType.UNPROCESSABLE, Fault.at(refused.sentence(), "url"));
        }
    }

    /** Whether a text can be the id of a webhook. */
    public static boolean isOne(String text) {
        return IDS.isOne(text);
    }

    static String path(String id) {
        return "/v1/webhooks/" + id;
    }
}
