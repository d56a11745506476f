package dev.grader.pdf;

import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures in words, on paper. */
final class Words {
    static final String NOTHING = "–";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final double MEBI = 1024.0 * 1024.0;

    private Words() {}

    static String verdict(Verdict verdict) {
        return verdict == Verdict.INTERNAL_ERROR ? "Our error" : sentence(verdict.wireName());
    }

    static String color(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED, REVIEWED -> "#1a6b3c";
            case INTERNAL_ERROR, NEEDS_REVIEW -> "#7d5000";
            default -> "#a8261c";
        };
    }

    static String sentence(String name) {
        String words = name.replace('_', ' ').replace('-', ' ');
        return words.isEmpty() ? NOTHING : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String points(@Nullable BigDecimal points) {
        return points == null ? NOTHING : points.stripTrailingZeros().toPlainString();
    }

    static String time(@Nullable Duration time) {
        return time == null ? NOTHING : time.toMillis() + " ms";
    }

    static String size(@Nullable ByteSize size) {
        return size == null ? NOTHING : String.format(Locale.ROOT, "%.1f MiB", size.bytes() / MEBI);
    }

    static String moment(@Nullable Instant moment) {
        return moment == null ? NOTHING : MOMENT.format(moment);
    }
}
