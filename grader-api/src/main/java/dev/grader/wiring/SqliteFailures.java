package dev.grader.wiring;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.AbstractFallbackSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Tells what is wrong with the disk from what is wrong with a statement, which Spring cannot: SQLite has codes of its own
 * (<a href="https://sqlite.org/rescode.html">its list</a>) and no SQLSTATE. Thread-safe.
 */
final class SqliteFailures extends AbstractFallbackSQLExceptionTranslator {
    /** The lower byte of a code says what sort it is; the rest says more. */
    private static final int SORT = 0xFF;

    SqliteFailures() {
        setFallbackTranslator(new SQLExceptionSubclassTranslator());
    }

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException failed) {
        if (!(failed instanceof SQLiteException sqlite)) {
            return null;
        }
        int sort = sqlite.getResultCode().code & SORT;
        if (isOf(sort, SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED)) {
            return new CannotAcquireLockException(buildMessage(task, sql, failed), failed);
        }
        if (isOf(
                sort,
                SQLiteErrorCode.SQLITE_FULL,
                SQLiteErrorCode.SQLITE_IOERR,
                SQLiteErrorCode.SQLITE_CANTOPEN,
                SQLiteErrorCode.SQLITE_READONLY)) {
            return new DataAccessResourceFailureException(buildMessage(task, sql, failed), failed);
        }
        return null;
    }

    private static boolean isOf(int sort, SQLiteErrorCode... codes) {
        for (SQLiteErrorCode code : codes) {
            if (code.code == sort) {
                return true;
            }
        }
        return false;
    }
}
