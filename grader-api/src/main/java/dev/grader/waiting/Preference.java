package dev.grader.waiting;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The preference {@code wait} of the header {@code Prefer} (RFC 7240 section 4.3). */
final class Preference {
    /** Seconds: longer waits are cut to this. */
    static final int MAX_WAIT = 30;

    private static final Pattern WAIT =
            Pattern.compile("wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private Preference() {}

    /**
     * How long the client will wait, at most {@link #MAX_WAIT} seconds; empty when it does not ask to, or asks in a form
     * nobody understands, which a server ignores (section 2). Of several the first counts.
     */
    static Optional<Duration> wait(@Nullable List<String> headers) {
        return (headers == null ? Collections.<String>emptyList() : headers)
                .stream()
                        .flatMap(header -> Pattern.compile(",").splitAsStream(header))
                        .map(preference -> WAIT.matcher(preference.strip()))
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(matcher -> Duration.ofSeconds(Math.min(MAX_WAIT, Long.parseLong(matcher.group(1)))))
                        .filter(Duration::isPositive);
    }
}
