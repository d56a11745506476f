package dev.grader.sandbox.stream;

/** The other side broke the protocol. The conversation is closed, never repaired. */
public final class ProtocolFault extends Exception {
    private static final long serialVersionUID = 1L;

    ProtocolFault(String message) {
        super(message);
    }

    ProtocolFault(String message, Throwable cause) {
        super(message, cause);
    }
}
