package dev.grader.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a key is to be good for.
 *
 * @param name for people to know it by; null where it has none
 * @param scopes at least one, each of which the role can have
 * @param test whether what is submitted with it is never run
 * @param candidate whom a candidate's key belongs to; null where it does not say, and for every other role
 * @param expiresAt when it ends by itself; null for never
 */
public record Grant(
        @Nullable String name,
        Role role,
        Set<Scope> scopes,
        boolean test,
        @Nullable String candidate,
        @Nullable Instant expiresAt) {

    public Grant {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty() || !role.scopes().containsAll(scopes)) {
            throw new IllegalArgumentException("A key of the role %s has one or more of the scopes %s, not %s."
                    .formatted(role.text(), role.scopes(), scopes));
        }
        if (candidate != null && role != Role.CANDIDATE) {
            throw new IllegalArgumentException("A key of the role %s belongs to no candidate.".formatted(role.text()));
        }
    }

    /** Everything that a role can have, for ever. */
    public static Grant all(Role role) {
        return of(role, role.scopes());
    }

    /** Some of it, for ever. */
    public static Grant of(Role role, Set<Scope> scopes) {
        return new Grant(null, role, scopes, false, null, null);
    }

    /** The same for a test key. */
    public Grant forTests() {
        return new Grant(name, role, scopes, true, candidate, expiresAt);
    }

    /** The same for another time. */
    public Grant until(@Nullable Instant end) {
        return new Grant(name, role, scopes, test, candidate, end);
    }
}
