package dev.grader.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of keys as they are told, {@code key_} and the 16 hexadecimal digits that are stored and that stand in the key itself. */
public final class KeyIds {
    private static final String PREFIX = "key_";
    private static final Pattern STORED = Pattern.compile("[0-9a-f]{16}");

    private KeyIds() {}

    /** As it is told. */
    public static String told(String stored) {
        return PREFIX + stored;
    }

    /** As it is stored; empty where a text is no such id. */
    public static Optional<String> stored(String told) {
        return told.startsWith(PREFIX)
                ? Optional.of(told.substring(PREFIX.length())).filter(KeyIds::isStored)
                : Optional.empty();
    }

    /** Whether it could be an id as it is stored. */
    public static boolean isStored(String text) {
        return STORED.matcher(text).matches();
    }
}
