package dev.grader.verify;

/** Hears how a proof gets on; from several threads, one call at a time for each challenge. */
public interface ProofListener {
    /** Hears nothing. */
    ProofListener NONE = new ProofListener() {};

    /**
     * A part of a challenge's proof begins.
     *
     * @param part as it is told to a person: {@code solutions}
     * @param steps how many it has
     */
    default void began(String slug, String part, int steps) {}

    /** A step of that part is done. */
    default void stepped(String slug) {}

    default void ended(Verification verification) {}
}
