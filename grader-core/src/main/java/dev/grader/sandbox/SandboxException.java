package dev.grader.sandbox;

/**
 * The sandbox failed: a container, the engine or a conversation broke. Always our fault, never the candidate's; whoever
 * catches it may try again with another cell, and may not score anything of the attempt.
 */
public class SandboxException extends Exception {
    private static final long serialVersionUID = 1L;

    public SandboxException(String message) {
        super(message);
    }

    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
