package dev.grader.errors;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells an error of the database's surroundings from one of ours: by the class of the SQLSTATE (ISO 9075; PostgreSQL's appendix A), since
 * what wraps it differs with who asked. Thread-safe.
 */
final class DatabaseAway {
    private static final Set<String> CLASSES = Set.of(
            // The connection broke.
            "08",
            // The transaction was rolled back to resolve a conflict.
            "40",
            // Out of disk, memory or connections.
            "53",
            // Not now: locked, or starting.
            "55",
            // An operator stopped it, or a statement took too long.
            "57",
            // The system below it failed.
            "58");

    private DatabaseAway() {}

    static boolean isWhy(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException error && (isAway(error.getSQLState()) || isClosed(error))) {
                return true;
            }
            // A transaction that cannot be rolled back, since its connection is gone, hides what broke it.
            if (cause instanceof TransactionSystemException rollback && hides(rollback)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hides(TransactionSystemException rollback) {
        Throwable broken = rollback.getApplicationException();
        return broken != null && isWhy(broken);
    }

    /** How the pool speaks of a connection that broke before, and whose state only the first to use it was told. */
    private static boolean isClosed(SQLException error) {
        return error.getSQLState() == null && "Connection is closed".equals(error.getMessage());
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
