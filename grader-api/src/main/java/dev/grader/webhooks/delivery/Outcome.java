package dev.grader.webhooks.delivery;

import java.time.Duration;

/** What came of sending a message once. */
sealed interface Outcome {
    /**
     * A server answered.
     *
     * @param retryAfter how long it asks to be left alone; zero where it does not
     * @param line the beginning of what it said, of printable ASCII; may be empty
     */
    record Answered(int status, Duration retryAfter, String line) implements Outcome {
        boolean isTaken() {
            return status >= 200 && status < 300;
        }

        /** RFC 9110 section 15.5.11: nobody is there any more, nor will be. */
        boolean isGone() {
            return status == 410;
        }

        String sentence() {
            String redirect = status >= 300 && status < 400 ? ", and redirects are not followed" : "";
            return "It answered %d%s%s".formatted(status, redirect, line.isEmpty() ? "." : ": " + line);
        }
    }

    /** Nobody did. */
    record Unanswered(String sentence) implements Outcome {}
}
