package dev.grader.accounts;

import dev.grader.access.Actors;
import dev.grader.ids.Token;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the first administrator in: as long as nobody administers the service, each start keeps a link to set the password of the account
 * {@code admin} where the owner of the data folder alone reads it. The link follows from a secret that all nodes share, so all of them keep
 * the same one. Thread-safe.
 */
public class FirstSignIn {
    /** By which the first administrator signs in. */
    public static final String LOGIN = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstSignIn.class);
    private static final NewAccount FIRST = new NewAccount(LOGIN, "Administrator", AccountRole.ADMIN);

    private final FirstAccount first;
    private final Supplier<byte[]> secret;
    private final Clock clock;
    private final Consumer<Optional<String>> keeper;

    /**
     * Of a service.
     *
     * @param secret 32 bytes, the same on every node
     * @param keeper keeps the path of the link's page, or takes away the one it kept
     */
    public FirstSignIn(
            JdbcClient database,
            Actors actors,
            Supplier<byte[]> secret,
            Clock clock,
            TransactionOperations transactions,
            Consumer<Optional<String>> keeper) {
        this.first = new FirstAccount(database, actors, clock, transactions);
        this.secret = secret;
        this.clock = clock;
        this.keeper = keeper;
    }

    /** At each start, once the tenant is there. */
    public void offer(String tenant) {
        if (!first.isNeeded(tenant)) {
            keeper.accept(Optional.empty());
            return;
        }
        if (first.add(tenant, FIRST)) {
            LOG.info("Made the first account, {}: the link to set its password is in the data folder", LOGIN);
        }
        keeper.accept(first.waiting(tenant, LOGIN)
                .map(account -> first.link(account, until -> token(account, until), clock.instant()))
                .map(token -> "/first/" + token.text()));
    }

    /** Once a password was set: the link is spent, if it was that one. */
    public void used(Account account) {
        if (account.email().equals(LOGIN)) {
            keeper.accept(Optional.empty());
        }
    }

    private Token token(Account account, Instant until) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
            byte[] bits = mac.doFinal((account.id() + " " + until.toEpochMilli()).getBytes(StandardCharsets.US_ASCII));
            return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no HMAC-SHA-256, which every JVM must have.", impossible);
        }
    }
}
