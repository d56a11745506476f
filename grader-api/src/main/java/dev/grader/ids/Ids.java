package dev.grader.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Ids of one sort: a prefix such as {@code sub_} and a UUID of version 7 (RFC 9562 section 5.7), which sort by the time they were
 * made, within a millisecond too. Thread-safe.
 */
public final class Ids {
    private static final String UUID_7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
    private final String prefix;
    private final Pattern form;

    /** @param prefix of letters, without the underscore */
    public Ids(String prefix) {
        this.prefix = prefix + "_";
        this.form = Pattern.compile(this.prefix + UUID_7);
    }

    public String next() {
        return prefix + generator.generate();
    }

    /**
     * What no id that was made at that moment or later comes before, in the order of texts. Not one itself, and no more exact than the clock
     * of whoever made those.
     */
    public String earliest(Instant moment) {
        String millis = "%012x".formatted(Math.max(0, moment.toEpochMilli()));
        return prefix + millis.substring(0, 8) + "-" + millis.substring(8) + "-7000-8000-000000000000";
    }

    /** Whether a text has the form of such an id. */
    public boolean isOne(String text) {
        return form.matcher(text).matches();
    }
}
