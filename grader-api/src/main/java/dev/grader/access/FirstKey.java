package dev.grader.access;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the tenant {@code default} and its first key when the database is empty, so that a new service can be used at once. */
public class FirstKey {
    private static final Logger LOG = LoggerFactory.getLogger(FirstKey.class);

    /** The tenant a new database starts with. */
    public static final String TENANT = "default";

    private final Keys keys;
    private final TransactionOperations transactions;
    private final Consumer<String> keeper;

    /** @param keeper keeps the key's text where its owner alone can read it */
    public FirstKey(Keys keys, TransactionOperations transactions, Consumer<String> keeper) {
        this.keys = keys;
        this.transactions = transactions;
        this.keeper = keeper;
    }

    /** Does nothing when there is a tenant already, made by this process or by one that starts at the same moment. */
    public void makeIfNeeded() {
        transactions.executeWithoutResult(transaction -> {
            if (!keys.anyTenant() && keys.addTenant(TENANT)) {
                // Kept before the commit: a crash in between leaves a file that the next start replaces, never a key
                // nobody has.
                keeper.accept(keys.issue(TENANT, Role.INTEGRATOR));
                LOG.info("Made the tenant {} and its first key", TENANT);
            }
        });
    }
}
