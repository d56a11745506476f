package dev.grader.backup;

import org.jspecify.annotations.Nullable;

/** A backup cannot be taken or restored. Its message is one sentence for the operator: what is wrong, where, and how to mend it. */
public class BackupException extends Exception {
    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        this(message, null);
    }

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
