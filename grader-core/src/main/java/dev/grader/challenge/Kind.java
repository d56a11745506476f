package dev.grader.challenge;

/** What is asked of a candidate. */
public enum Kind {
    /** Functions or classes, graded by tests. */
    CODE("code"),
    /** What a snippet prints, graded by running it. */
    PREDICTION("prediction"),
    /** An order of functions by speed and the benchmark that proves it, graded by measuring and by tests. */
    RANKING("ranking"),
    /** Words, scored by an interviewer. */
    WRITTEN("written");

    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    /** The name in {@code challenge.yaml} and in JSON. */
    public String wireName() {
        return wireName;
    }
}
