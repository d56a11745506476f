package dev.grader.accounts;

import dev.grader.access.Actors;
import dev.grader.ids.Token;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The account by which a service is administered first, as long as nobody has set its password. Thread-safe. */
final class FirstAccount {
    private final AccountStore store;
    private final Newcomers newcomers;
    private final TransactionOperations transactions;

    FirstAccount(JdbcClient database, Actors actors, Clock clock, TransactionOperations transactions) {
        this.store = new AccountStore(database, clock);
        this.newcomers = new Newcomers(store, actors);
        this.transactions = transactions;
    }

    /** Whether somebody can sign in who administers the tenant. */
    boolean isNeeded(String tenant) {
        return !store.isAnyOtherAdmin(tenant, "");
    }

    /** Makes it; false when somebody has that name already. */
    boolean add(String tenant, NewAccount account) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            store.hold(tenant);
            return store.byEmail(account.email()).isEmpty()
                    && newcomers.add(tenant, account).isPresent();
        }));
    }

    /** The one of that name, if it has yet to set a password. */
    Optional<Account> waiting(String tenant, String email) {
        return store.byEmail(email)
                .filter(account -> account.tenant().equals(tenant))
                .filter(account -> !account.hasPassword() && account.disabledAt() == null);
    }

    /** The link as it is, or another one for a new time where that has passed. */
    Token link(Account account, Function<Instant, Token> tokens, Instant now) {
        Instant until = account.linkedUntil();
        Instant anew = now.plus(Accounts.LINK).truncatedTo(ChronoUnit.MILLIS);
        Token token = tokens.apply(until == null ? anew : until);
        if (until != null && store.byLink(token.hash()).isPresent()) {
            return token;
        }
        Token fresh = tokens.apply(anew);
        store.link(account.id(), fresh.hash(), anew);
        return fresh;
    }
}
