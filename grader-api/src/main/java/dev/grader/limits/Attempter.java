package dev.grader.limits;

import dev.grader.access.Caller;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who tries what: a candidate by name, or a candidate's key that says no name.
 *
 * @param isKey whether the name is the id of a key
 */
record Attempter(String tenant, boolean test, boolean isKey, String name, String challenge) {
    /** Few enough to hold a row for each, enough that hardly anybody waits for somebody else. */
    private static final int TURNS = 256;

    /** @param candidate as the submission names it; null where it names none, and then nobody's attempts are counted but a candidate's key's */
    static Optional<Attempter> of(Caller caller, @Nullable String candidate, String challenge) {
        String name = caller.candidate() != null ? caller.candidate() : candidate;
        if (caller.isCandidate() && caller.candidate() == null) {
            return Optional.of(new Attempter(caller.tenant(), caller.test(), true, caller.key(), challenge));
        }
        return Optional.ofNullable(name)
                .map(known -> new Attempter(caller.tenant(), caller.test(), false, known, challenge));
    }

    /** The turn to count in: by hashes that are the same on every node (those of strings are specified). */
    int turn() {
        return Math.floorMod(Objects.hash(tenant, name, challenge), TURNS);
    }
}
