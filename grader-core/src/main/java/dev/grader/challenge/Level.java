package dev.grader.challenge;

/** For whom a challenge is meant. */
public enum Level {
    JUNIOR("junior"),
    MIDDLE("middle"),
    SENIOR("senior");

    private final String wireName;

    Level(String wireName) {
        this.wireName = wireName;
    }

    /** The name in {@code challenge.yaml} and in JSON. */
    public String wireName() {
        return wireName;
    }
}
