package dev.grader.accounts;

import dev.grader.access.Actors;
import dev.grader.access.Grant;
import dev.grader.ids.Ids;
import java.util.Optional;

/** Makes accounts, each with whom it acts as. To be called inside a transaction. Thread-safe. */
final class Newcomers {
    private static final Ids IDS = new Ids("acc");

    private final AccountStore store;
    private final Actors actors;

    Newcomers(AccountStore store, Actors actors) {
        this.store = store;
        this.actors = actors;
    }

    /**
     * Makes an account.
     *
     * @return its id; empty when somebody has that address, and then the transaction is to be undone
     */
    Optional<String> add(String tenant, NewAccount account) {
        String id = IDS.next();
        String actor = actor(tenant, account.name(), account.role(), id);
        return store.insert(id, tenant, actor, account) ? Optional.of(id) : Optional.empty();
    }

    /** What they write and decide is told under their name. */
    String actor(String tenant, String name, AccountRole role, String account) {
        var grant = new Grant(name, role.role(), role.role().scopes(), false, null, null);
        return actors.add(tenant, grant, account);
    }
}
