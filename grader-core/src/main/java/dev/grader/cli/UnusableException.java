package dev.grader.cli;

/** What was asked for on the command line cannot be done; the message says why and what to do. */
final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }

    UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
