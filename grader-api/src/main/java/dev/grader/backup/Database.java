package dev.grader.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One SQLite file, opened to look at it or to copy it. Not thread-safe. */
final class Database implements AutoCloseable {
    private static final int WHOLE_MIGRATION = 1;

    private final SingleConnectionDataSource source;
    private final JdbcClient client;

    /** @param file must be there: SQLite would make an empty one */
    Database(Path file) {
        // Ten seconds for whoever writes a large transaction just now.
        source = new SingleConnectionDataSource("jdbc:sqlite:" + file.toAbsolutePath() + "?busy_timeout=10000", true);
        client = JdbcClient.create(source);
    }

    /**
     * Writes all that is committed at this moment into a file of its own, which must be empty. Others read and write meanwhile. What
     * was deleted is not copied.
     */
    void copyTo(Path copy) throws BackupException {
        try {
            client.sql("vacuum into :copy").param("copy", copy.toString()).update();
        } catch (DataAccessException failed) {
            throw new BackupException(
                    "The database cannot be copied (%s): free room beside the backup, and check the database with 'pragma integrity_check'."
                            .formatted(why(failed)),
                    failed);
        }
    }

    /** @throws BackupException when it is no database of a grader, or a damaged one */
    void check() throws BackupException {
        try {
            List<String> faults =
                    client.sql("pragma integrity_check(3)").query(String.class).list();
            if (!faults.equals(List.of("ok"))) {
                throw damaged(String.join("; ", faults));
            }
            List<String> orphans = client.sql("pragma foreign_key_check")
                    .query((row, number) -> row.getString("table") + " without " + row.getString("parent"))
                    .list();
            if (!orphans.isEmpty()) {
                throw damaged(orphans.size() + " rows lack what they refer to: " + orphans.getFirst());
            }
        } catch (DataAccessException failed) {
            throw damaged(why(failed));
        }
    }

    /** The version of its last migration. */
    String schema() throws BackupException {
        try {
            return client.sql("""
                            select version from flyway_schema_history where success = :success and version is not null
                            order by installed_rank desc limit 1
                            """)
                    .param("success", WHOLE_MIGRATION)
                    .query(String.class)
                    .single();
        } catch (DataAccessException failed) {
            throw new BackupException(
                    "The database is not one of a grader (%s): name the folder or the backup of one."
                            .formatted(why(failed)),
                    failed);
        }
    }

    long submissions() {
        return client.sql("select count(*) from submissions").query(Long.class).single();
    }

    SingleConnectionDataSource source() {
        return source;
    }

    @Override
    public void close() {
        source.close();
    }

    private static BackupException damaged(String how) {
        return new BackupException("The database is damaged (%s): take an older backup.".formatted(how));
    }

    private static String why(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException cause
                ? String.valueOf(cause.getMessage())
                : String.valueOf(failed.getMessage());
    }
}
