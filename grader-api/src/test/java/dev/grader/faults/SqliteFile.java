package dev.grader.faults;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database of a service on SQLite, seen by another process. */
final class SqliteFile {
    private static final int BUSY_TIMEOUT = 10_000;

    private SqliteFile() {}

    static Results resultsIn(Path data) {
        var settings = new SQLiteConfig();
        settings.setBusyTimeout(BUSY_TIMEOUT);
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + data.resolve("grader.db"));
        return Results.countedIn(JdbcClient.create(source), Results.Engine.SQLITE);
    }
}
