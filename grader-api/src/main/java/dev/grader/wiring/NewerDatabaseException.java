package dev.grader.wiring;

/** The database was migrated by a newer program. Its message is one sentence for the operator. */
final class NewerDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NewerDatabaseException(String message) {
        super(message);
    }
}
