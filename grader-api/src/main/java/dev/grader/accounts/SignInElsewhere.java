package dev.grader.accounts;

import dev.grader.access.Actors;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whose account it is when a provider says who somebody is. The first time, the address decides, if the provider vouches for it; after that
 * nothing but issuer and subject do, so that whoever is given an address of somebody else's gets no account with it. Thread-safe.
 */
public class SignInElsewhere {
    private final AccountStore store;
    private final Actors actors;
    private final Newcomers newcomers;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Admission admission;

    public SignInElsewhere(
            JdbcClient database,
            Actors actors,
            Audit audit,
            Clock clock,
            TransactionOperations transactions,
            Admission admission) {
        this.store = new AccountStore(database, clock);
        this.actors = actors;
        this.newcomers = new Newcomers(store, actors);
        this.audit = audit;
        this.transactions = transactions;
        this.admission = admission;
    }

    /** Their account, bound or made where it has to be; empty for strangers, and for whoever was disabled. */
    public Optional<Account> admit(Identity identity) {
        return known(identity)
                .or(() -> identity.vouchedEmail()
                        .flatMap(email -> Objects.requireNonNull(
                                transactions.execute(transaction -> first(identity, email, transaction)), "account")))
                .filter(account -> account.disabledAt() == null);
    }

    private Optional<Account> known(Identity identity) {
        return store.bySubject(identity.issuer(), identity.subject());
    }

    private Optional<Account> first(Identity identity, String email, TransactionStatus transaction) {
        store.hold(admission.tenant());
        // They may have come twice at once.
        Optional<Account> known = known(identity);
        if (known.isPresent()) {
            return known;
        }
        Optional<Account> same = store.byEmail(email);
        if (same.isPresent()) {
            return bind(same.get(), identity, Action.ACCOUNT_CHANGED);
        }
        return admission.lets(email) ? add(identity, email, transaction) : Optional.empty();
    }

    private Optional<Account> add(Identity identity, String email, TransactionStatus transaction) {
        var account = new NewAccount(email, identity.name(), admission.role(email));
        Optional<String> id = newcomers.add(admission.tenant(), account);
        if (id.isEmpty()) {
            // Somebody of another tenant was given that address just now.
            transaction.setRollbackOnly();
            return Optional.empty();
        }
        return bind(store.find(id.get()).orElseThrow(), identity, Action.ACCOUNT_CREATED);
    }

    private Optional<Account> bind(Account account, Identity identity, Action action) {
        if (!store.bind(account.id(), identity.issuer(), identity.subject())) {
            return Optional.empty();
        }
        audit.note(actors.find(account.actor()).orElseThrow(), action, account.id());
        return store.find(account.id());
    }
}
