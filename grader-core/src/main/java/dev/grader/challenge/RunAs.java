package dev.grader.challenge;

/** How a snippet is run; the two differ in what is printed, and in which constants are one object. */
public enum RunAs {
    /** As {@code python main.py} would. */
    SCRIPT("script"),
    /** Statement by statement, as if typed at the interactive prompt. */
    PROMPT("prompt");

    private final String wireName;

    RunAs(String wireName) {
        this.wireName = wireName;
    }

    /** The name in {@code challenge.yaml} and in JSON. */
    public String wireName() {
        return wireName;
    }
}
