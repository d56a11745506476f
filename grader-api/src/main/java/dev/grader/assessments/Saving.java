package dev.grader.assessments;

/** What came of saving. */
public sealed interface Saving {
    /** What is there now. */
    SavedAnswer now();

    /** It is saved. */
    record Done(SavedAnswer now) implements Saving {}

    /** Somebody, perhaps another window of the same candidate, saved something else meanwhile: nothing was written. */
    record Overtaken(SavedAnswer now) implements Saving {}
}
