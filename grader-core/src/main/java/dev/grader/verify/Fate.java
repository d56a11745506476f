package dev.grader.verify;

/** What became of a mutant. */
sealed interface Fate {
    /** It failed {@code test}. */
    record Killed(String test) implements Fate {}

    /** It passed every test. */
    record Survived() implements Fate {}

    /** The sandbox failed at it, again and again. */
    record Unknown(String why) implements Fate {}
}
