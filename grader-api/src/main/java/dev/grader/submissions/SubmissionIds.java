package dev.grader.submissions;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.regex.Pattern;

/**
 * Ids: {@code sub_} and a UUID of version 7 (RFC 9562 section 5.7), which sort by the time they were made, within a millisecond
 * too. Thread-safe.
 */
final class SubmissionIds {
    private static final Pattern FORM =
            Pattern.compile("sub_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    String next() {
        return "sub_" + generator.generate();
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
