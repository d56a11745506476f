package dev.grader.submissions;

import org.jspecify.annotations.Nullable;

/** Where is noted what clients want to be told of. Thread-safe. */
@FunctionalInterface
public interface Outbox {
    /** Of an installation that tells nobody. */
    Outbox NONE = (what, submission, regrade) -> {};

    /**
     * Notes it, as a part of the running transaction: it is told if that is committed, and only then. To be called once what has
     * happened is written.
     *
     * @param regrade the id of the regrade it is about; null where it is about none
     */
    void note(Happening what, String submission, @Nullable String regrade);

    /** What happens to a submission. */
    enum Happening {
        FINISHED,
        CANCELLED,
        REVIEWED,
        REGRADED
    }
}
