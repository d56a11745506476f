package dev.grader.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param actor as whom they act: a {@link dev.grader.access.Caller}'s key
 * @param email by which they sign in, in lower case; that of the first account is {@code admin}
 * @param hasPassword false for whoever has yet to set one, and for who signs in elsewhere alone
 * @param linkedUntil until when a link to set a password is good; null where there is none
 * @param disabledAt null while they may sign in
 */
public record Account(
        String id,
        String tenant,
        String actor,
        String email,
        String name,
        AccountRole role,
        boolean hasPassword,
        boolean signsInElsewhere,
        @Nullable Instant linkedUntil,
        Instant createdAt,
        @Nullable Instant disabledAt,
        @Nullable Instant lastSignInAt) {
    public boolean isAdmin() {
        return role == AccountRole.ADMIN;
    }

    /** Names nobody: it may end in a log. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
