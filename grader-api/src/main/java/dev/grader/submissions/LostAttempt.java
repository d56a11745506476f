package dev.grader.submissions;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that came to nothing.
 *
 * @param number of the attempt
 * @param node the installation that was at work on it; null where nobody noted it
 * @param ended for one that died, when somebody noticed
 * @param detail what is known beside, on one line; may be empty
 */
public record LostAttempt(
        int number, @Nullable String node, Instant began, Instant ended, Ending ending, String detail) {

    /** How it ended. */
    public enum Ending {
        /** Its process was not heard of any more: killed, out of memory, cut off. */
        DIED,
        /** Grading threw an error. */
        FAILED,
        /** The service was told to stop before it was done; nobody's fault. */
        HANDED_BACK;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Ending of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it speaks against trying once more. */
    public boolean isFailure() {
        return ending != Ending.HANDED_BACK;
    }

    /** One sentence for staff. */
    public String sentence() {
        String how = switch (ending) {
            case DIED -> "its process was not heard of again, as was noticed after %d s";
            case FAILED -> "failed after %d s";
            case HANDED_BACK -> "handed back after %d s";
        };
        return "Attempt %d, begun %s on %s: %s%s."
                .formatted(
                        number,
                        began,
                        node == null ? "an unknown node" : node,
                        how.formatted(Math.max(0, Duration.between(began, ended).toSeconds())),
                        detail.isEmpty() ? "" : ": " + detail.replaceFirst("\\.$", ""));
    }
}
