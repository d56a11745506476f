package dev.grader.challenge;

import java.util.Arrays;
import java.util.Optional;

/** What a candidate may see of a test. */
public enum Visibility {
    /** Everything, its text included; "Run" runs it. */
    SAMPLE("sample"),
    /** Its name, a hint and the verdict. */
    HIDDEN("hidden");

    private final String wireName;

    Visibility(String wireName) {
        this.wireName = wireName;
    }

    /** The name in {@code challenge.yaml} and in JSON. */
    public String wireName() {
        return wireName;
    }

    /** The visibility of that name; empty when there is none. */
    public static Optional<Visibility> fromWire(String name) {
        return Arrays.stream(values())
                .filter(visibility -> visibility.wireName.equals(name))
                .findFirst();
    }
}
