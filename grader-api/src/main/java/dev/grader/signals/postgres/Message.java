package dev.grader.signals.postgres;

import dev.grader.signals.Signal;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One signal on its way: {@code <sender> <signal> <job>}, at most 150 characters of ASCII.
 *
 * @param sender of the process, made at its start
 * @param job empty where it is about none
 */
record Message(UUID sender, Signal signal, String job) {
    private static final int MOST_CHARACTERS = 150;
    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([A-Z]{1,20}) ([a-z]{1,10}_[0-9a-f-]{1,60})?");

    String text() {
        return "%s %s %s".formatted(sender, signal, job);
    }

    /** Empty for what no process of this version sends. */
    static Optional<Message> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String job = parts.group(3) == null ? "" : parts.group(3);
        for (Signal signal : Signal.values()) {
            if (signal.name().equals(parts.group(2))) {
                return Optional.of(new Message(UUID.fromString(parts.group(1)), signal, job));
            }
        }
        return Optional.empty();
    }
}
