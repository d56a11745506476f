package dev.grader.wiring;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message says why and how to mend it. */
public class DataFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataFolderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
