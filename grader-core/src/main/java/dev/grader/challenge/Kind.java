package dev.grader.challenge;

/** What is asked of a candidate. */
public enum Kind {
    /** Functions or classes, graded by tests. */
    CODE("code");

    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    /** The name in {@code challenge.yaml} and in JSON. */
    public String wireName() {
        return wireName;
    }
}
