package dev.grader.keys;

import dev.grader.access.Caller;
import dev.grader.access.FirstKey;
import dev.grader.access.Grant;
import dev.grader.access.KeyIds;
import dev.grader.access.Keys;
import dev.grader.access.Role;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.keys.TenantKeys.Made;
import dev.grader.paging.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The tenants of this service, which are for its operator to add: whoever administers the tenant that was there first. Thread-safe. */
public class Tenants {
    private final JdbcClient database;
    private final KeyStore store;
    private final Supplier<Keys> keys;
    private final TransactionOperations transactions;
    private final Audit audit;

    /** @param keys who adds tenants; on a node that serves nothing there is nobody */
    public Tenants(
            JdbcClient database, Supplier<Keys> keys, Clock clock, TransactionOperations transactions, Audit audit) {
        this.database = database;
        this.store = new KeyStore(database, clock);
        this.keys = keys;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @throws ProblemException unless the key, which has the scope admin, is the operator's */
    void requireOperator(Caller caller) {
        if (caller.test() || !caller.tenant().equals(FirstKey.TENANT)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Tenants are for the service's operator: use a key of the tenant %s that has the scope admin and is no test key."
                            .formatted(FirstKey.TENANT));
        }
    }

    /**
     * Adds one with its first key, an integrator's.
     *
     * @throws ProblemException when there is one of that id
     */
    Added add(String id, Caller caller) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            if (!keys.get().addTenant(id)) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "There is a tenant of that id already: choose another id.");
            }
            Grant grant = Grant.all(Role.INTEGRATOR);
            Keys.Issued issued = keys.get().issue(id, grant);
            audit.note(caller, Action.TENANT_CREATED, id);
            audit.note(caller, Action.KEY_CREATED, KeyIds.told(issued.id()));
            KeyRecord first = store.findIn(id, issued.id()).orElseThrow();
            return new Added(new Tenant(id, first.createdAt()), new Made(first, issued.text()));
        }));
    }

    /** By their ids; one more than asked for, where there is one. */
    List<Tenant> page(PageRequest request) {
        return database.sql("select id, created_at from tenants where id > :after order by id limit :limit")
                .param("after", request.after() == null ? "" : request.after())
                .param("limit", request.limit() + 1)
                .query((row, number) ->
                        new Tenant(row.getString("id"), Instant.ofEpochMilli(row.getLong("created_at"))))
                .list();
    }

    /** One tenant. */
    record Tenant(String id, Instant createdAt) {}

    /** One just added. */
    record Added(Tenant tenant, Made key) {}
}
