package dev.grader.web;

import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures in words, for templates: {@code ${@show.bytes(test.peakMemoryBytes)}}. What is not there is a dash. Thread-safe. */
public final class Show {
    private static final String NOTHING = "–";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int KIBI = 1024;

    /** Below this a second decimal tells something. */
    private static final int TEN = 10;

    /** A verdict's name as it is told in the API, in words that need no documentation. */
    public String verdict(@Nullable String name) {
        return name == null
                ? NOTHING
                : switch (name) {
                    case "queued" -> "Waiting";
                    case "internal_error" -> "Our error";
                    default -> sentence(name);
                };
    }

    /** Which of the style sheet's classes a verdict has: good, bad, or one that is no judgement. */
    public String tone(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return Verdict.fromWire(name)
                .map(verdict -> switch (verdict) {
                    case ACCEPTED, REVIEWED -> "verdict-good";
                    case INTERNAL_ERROR, NEEDS_REVIEW -> "verdict-warn";
                    case WRONG_ANSWER,
                            RUNTIME_ERROR,
                            TIME_LIMIT_EXCEEDED,
                            MEMORY_LIMIT_EXCEEDED,
                            OUTPUT_LIMIT_EXCEEDED,
                            PROCESS_LIMIT_EXCEEDED,
                            INVALID_RESULT,
                            COMPILE_ERROR -> "verdict-bad";
                })
                .orElse("");
    }

    /** Without zeros that tell nothing. */
    public String points(@Nullable BigDecimal points) {
        return points == null ? NOTHING : points.stripTrailingZeros().toPlainString();
    }

    /** Milliseconds, told in what suits their size. */
    public String ms(@Nullable Long millis) {
        if (millis == null) {
            return NOTHING;
        }
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }

    public String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return NOTHING;
        }
        if (bytes < KIBI) {
            return bytes + " B";
        }
        double value = bytes;
        String unit = "B";
        for (String next : new String[] {"KiB", "MiB", "GiB"}) {
            if (value < KIBI) {
                break;
            }
            value /= KIBI;
            unit = next;
        }
        return String.format(Locale.ROOT, value < TEN ? "%.1f %s" : "%.0f %s", value, unit);
    }

    /** As it stands on the page before the browser tells it in the reader's own zone; beside it {@code datetime} has the moment itself. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? NOTHING : MOMENT.format(moment);
    }

    /** How long: {@code 1 h 5 min}, {@code 12 min}, {@code 40 s}. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return NOTHING;
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h"
                    + (duration.toMinutesPart() > 0 ? " " + duration.toMinutesPart() + " min" : "");
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }

    /** A name of the API as a word of a page: {@code time_limit} is "Time limit". */
    public String sentence(String name) {
        String words = name.replace('_', ' ').replace('-', ' ');
        return words.isEmpty() ? NOTHING : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
