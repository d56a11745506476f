package dev.grader.access;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whose request this is: found once a request from its key, and handed to controllers as a request attribute. */
public record Caller(String tenant, String key, Role role) {
    /** The name of the request attribute. */
    public static final String ATTRIBUTE = "grader.caller";

    /** Whether this caller sees only what was submitted with its own key, redacted. */
    public boolean isCandidate() {
        return role == Role.CANDIDATE;
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
