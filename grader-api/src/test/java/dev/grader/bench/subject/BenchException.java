package dev.grader.bench.subject;

/** The benchmark cannot go on, or what it measured gave a wrong answer. The message is for the person at the terminal. */
public final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
