package dev.grader.wiring;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.sqlite.SQLiteException;

/**
 * Transactions on SQLite, which rolls one back by itself when the disk is full or fails (<a href="https://sqlite.org/lang_transaction.html">section
 * 3</a>): that there is nothing left to roll back must not hide what went wrong.
 */
final class SqliteTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteTransactions.class);

    SqliteTransactions(DataSource source, SQLExceptionTranslator failures) {
        super(source);
        // A commit writes, so it is what a full disk fails as often as a statement.
        setExceptionTranslator(failures);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException failed) {
            if (!isOver(failed)) {
                throw failed;
            }
            LOG.debug("The database had rolled a transaction back by itself", failed);
        }
    }

    /** There is no code of its own for it. */
    private static boolean isOver(RuntimeException failed) {
        return failed.getCause() instanceof SQLiteException cause
                && String.valueOf(cause.getMessage()).contains("no transaction is active");
    }
}
