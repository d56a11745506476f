package dev.grader.wiring;

import dev.grader.keeping.Residue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Moves SQLite's write-ahead log into the database and cuts it to nothing: it holds older versions of pages, deleted rows among
 * them. In the database itself deleted rows are overwritten with zeros, for that is what {@code secure_delete} does.
 */
final class SqliteResidue implements Residue {
    /** In milliseconds. A backup may be reading; the service must not stand still for that. */
    private static final int PATIENCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteResidue.class);

    private final JdbcTemplate jdbc;

    private SqliteResidue(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    /** Nothing has to be done for any other database: PostgreSQL vacuums by itself. */
    static Residue of(DataSource database) {
        String product = new JdbcTemplate(database).execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return "SQLite".equals(product) ? new SqliteResidue(database) : () -> {};
    }

    @Override
    public void clear() {
        Boolean cleared = jdbc.execute((ConnectionCallback<Boolean>) SqliteResidue::checkpoint);
        if (!Boolean.TRUE.equals(cleared)) {
            LOG.info(
                    "Somebody reads the database, so its log is not cleared of deleted rows just now, but within the hour");
        }
    }

    private static boolean checkpoint(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int patience = number(statement, "pragma busy_timeout");
            statement.execute("pragma busy_timeout = " + PATIENCE);
            try {
                return number(statement, "pragma wal_checkpoint(truncate)") == 0;
            } finally {
                statement.execute("pragma busy_timeout = " + patience);
            }
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
