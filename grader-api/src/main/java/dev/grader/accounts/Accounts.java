package dev.grader.accounts;

import dev.grader.access.Actors;
import dev.grader.access.Caller;
import dev.grader.audit.Action;
import dev.grader.audit.Audit;
import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.ids.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The people of a tenant who sign in. Of two changes at once one comes after the other. Thread-safe. */
public class Accounts {
    /** How long a link to set a password is good. */
    public static final Duration LINK = Duration.ofDays(3);

    private final AccountStore store;
    private final Actors actors;
    private final Newcomers newcomers;
    private final SignIns signIns;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final Passwords passwords = new Passwords();

    public Accounts(
            JdbcClient database,
            Actors actors,
            SignIns signIns,
            Audit audit,
            Clock clock,
            TransactionOperations transactions) {
        this.store = new AccountStore(database, clock);
        this.actors = actors;
        this.newcomers = new Newcomers(store, actors);
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Those of the caller's tenant: who may not sign in any more comes last. */
    public List<Account> list(Caller admin) {
        return store.of(admin.tenant());
    }

    /** By as whom they act: who did what is noted so. */
    public Map<String, Account> byActor(Caller admin) {
        return store.of(admin.tenant()).stream().collect(Collectors.toMap(Account::actor, Function.identity()));
    }

    /**
     * Whoever acts for it.
     *
     * @throws ProblemException when its account is gone or disabled
     */
    public Caller caller(Account account) {
        return actors.find(account.actor())
                .orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN, "The account is disabled."));
    }

    /**
     * Lets somebody in, who has to set a password first.
     *
     * @throws ProblemException when somebody has that address, or it or the name will not do
     */
    public Linked add(Caller admin, String email, String name, AccountRole role) {
        NewAccount account = checked(email, name, role);
        return transact(() -> {
            String id = newcomers
                    .add(admin.tenant(), account)
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.CONFLICT,
                            Fault.at("Somebody signs in with that address already: use another one.", "email")));
            audit.note(admin, Action.ACCOUNT_CREATED, id);
            return link(id);
        });
    }

    /** Makes another link to set a password with, in place of the one there may be. */
    public Linked relink(Caller admin, String id) {
        return transact(() -> {
            Account account = get(admin, id);
            if (account.disabledAt() != null) {
                throw new ProblemException(ProblemType.UNPROCESSABLE, "The account is disabled: enable it first.");
            }
            audit.note(admin, Action.ACCOUNT_INVITED, id);
            return link(id);
        });
    }

    private Linked link(String id) {
        Token token = Token.random();
        store.link(id, token.hash(), clock.instant().plus(LINK));
        return new Linked(store.find(id).orElseThrow(), token);
    }

    /** Whose link it is; empty when it is nobody's, was used, or is too old. */
    public Optional<Account> linked(Token token) {
        return store.byLink(token.hash());
    }

    /**
     * Sets a password by a link, which is used up so, and ends all sessions there were.
     *
     * @throws ProblemException when the password will not do, or the link is not good any more
     */
    public Account set(Token token, String password) {
        Account account = linked(token).orElseThrow(Accounts::spent);
        refuseWeak(password, account);
        // Before the transaction: it takes long, and others would wait to write.
        String hash = passwords.hash(password);
        return transact(() -> {
            if (!store.passwordByLink(account.id(), token.hash(), hash)) {
                throw spent();
            }
            afterPassword(account);
            return account;
        });
    }

    /**
     * Changes one's own password, and ends all sessions.
     *
     * @throws ProblemException when the old one is wrong, or the new one will not do
     */
    public void change(Account account, String old, String password) {
        Optional<String> present = store.password(account.id());
        if (present.isEmpty() || !passwords.fits(old, present.get())) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, Fault.at("That is not your present password.", "old"));
        }
        refuseWeak(password, account);
        String hash = passwords.hash(password);
        transact(() -> {
            store.password(account.id(), hash);
            afterPassword(account);
            return account;
        });
    }

    private static void refuseWeak(String password, Account account) {
        Passwords.objection(password, account.email(), account.name()).ifPresent(objection -> {
            throw new ProblemException(ProblemType.UNPROCESSABLE, Fault.at(objection, "password"));
        });
    }

    private void afterPassword(Account account) {
        signIns.endAll(account.id());
        audit.note(caller(account), Action.PASSWORD_CHANGED, account.id());
    }

    /** Whose address and password these are. It takes as long when they are nobody's. */
    public Optional<Account> authenticate(String email, String password) {
        Optional<Account> account =
                store.byEmail(email.strip().toLowerCase(Locale.ROOT)).filter(known -> known.disabledAt() == null);
        Optional<String> hash = account.flatMap(known -> store.password(known.id()));
        if (hash.isEmpty() || password.length() > Passwords.LONGEST * 2) {
            passwords.fitsNobodys("too long or nobody's");
            return Optional.empty();
        }
        return account.filter(known -> passwords.fits(password, hash.get()));
    }

    /**
     * Gives somebody another name or role. Another role ends their sessions.
     *
     * @throws ProblemException when nobody would be left who administers the tenant
     */
    public void change(Caller admin, String id, String name, AccountRole role) {
        transact(() -> {
            Account account = get(admin, id);
            if (account.isAdmin() && role != AccountRole.ADMIN) {
                refuseLast(account);
            }
            String actor = account.actor();
            if (role != account.role()) {
                actors.end(actor);
                actor = newcomers.actor(account.tenant(), name, role, id);
                signIns.endAll(id);
            } else {
                actors.rename(actor, name);
            }
            store.change(id, checked(account.email(), name, role).name(), role, actor);
            audit.note(admin, Action.ACCOUNT_CHANGED, id);
            return account;
        });
    }

    /** @throws ProblemException when the address or the name will not do */
    private static NewAccount checked(String email, String name, AccountRole role) {
        try {
            return new NewAccount(email, name, role);
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(ProblemType.UNPROCESSABLE, String.valueOf(wrong.getMessage()));
        }
    }

    /** Lets somebody in no more, at once and everywhere. */
    public void disable(Caller admin, String id) {
        transact(() -> {
            Account account = get(admin, id);
            if (account.isAdmin()) {
                refuseLast(account);
            }
            if (account.disabledAt() == null) {
                store.disable(id, clock.instant());
                signIns.endAll(id);
                audit.note(admin, Action.ACCOUNT_DISABLED, id);
            }
            return account;
        });
    }

    /** Lets somebody in again. */
    public void enable(Caller admin, String id) {
        transact(() -> {
            Account account = get(admin, id);
            if (account.disabledAt() != null) {
                store.disable(id, null);
                audit.note(admin, Action.ACCOUNT_ENABLED, id);
            }
            return account;
        });
    }

    /** To be called inside the transaction that changes it. */
    private Account get(Caller admin, String id) {
        store.hold(admin.tenant());
        return store.findIn(admin.tenant(), id)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no account of that id."));
    }

    private void refuseLast(Account account) {
        if (!store.isAnyOtherAdmin(account.tenant(), account.id())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Nobody else administers the service: make somebody else an administrator first.");
        }
    }

    private static ProblemException spent() {
        return new ProblemException(
                ProblemType.NOT_FOUND, "The link was used or is too old: ask an administrator for another one.");
    }

    private <T> T transact(Supplier<T> work) {
        T result = transactions.execute(transaction -> work.get());
        if (result == null) {
            throw new IllegalStateException("A change of accounts comes to something.");
        }
        return result;
    }

    /**
     * An account, and a link to set its password with.
     *
     * @param token the only copy: to be handed out at once
     */
    public record Linked(Account account, Token token) {}
}
