package dev.grader.access;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose request this is: found once a request from its key, and handed to controllers as a request attribute.
 *
 * @param key the id of the key
 * @param test whether it is a test key, which sees and makes only submissions whose outcome is fixed beforehand
 * @param candidate whom a candidate's key belongs to; null where it does not say
 */
public record Caller(
        String tenant,
        String key,
        Role role,
        Set<Scope> scopes,
        boolean test,
        @Nullable String candidate) {
    /** The name of the request attribute. */
    public static final String ATTRIBUTE = "grader.caller";

    /** Whether this caller sees only what was submitted with its own key, redacted. */
    public boolean isCandidate() {
        return role == Role.CANDIDATE;
    }

    /**
     * Refuses what this key was not made for.
     *
     * @throws ProblemException unless the key has this scope
     */
    public void require(Scope scope) {
        if (!scopes.contains(scope)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "This key has the scopes %s and would need %s: use another key, or have one made."
                            .formatted(
                                    scopes.stream().map(Scope::text).sorted().collect(Collectors.joining(", ")),
                                    scope.text()));
        }
    }

    /**
     * Refuses what only other roles may do.
     *
     * @throws ProblemException unless the key is of one of these roles
     */
    public void require(Role... roles) {
        if (!List.of(roles).contains(role)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "A key of the role %s may not do that: use one of the role %s."
                            .formatted(
                                    role.text(),
                                    Arrays.stream(roles).map(Role::text).collect(Collectors.joining(" or "))));
        }
    }
}
