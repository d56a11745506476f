package dev.grader.backup;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Compares a database's schema with the migrations that this program knows. */
public final class Schema {
    private Schema() {}

    /** A sentence about a database that a newer program has migrated, which this one would misread; empty where it is not newer. */
    public static Optional<String> newerThanKnown(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        Optional<MigrationInfo> newest = Arrays.stream(all)
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .reduce((earlier, later) -> later);
        return newest.map(migration ->
                "The database is of a newer grader (schema %s; this one knows up to %s): use that one or a later one."
                        .formatted(migration.getVersion(), known(all)));
    }

    static Optional<String> newerThanKnown(DataSource database) {
        return newerThanKnown(Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load());
    }

    private static String known(MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .reduce((earlier, later) -> later)
                .map(migration -> migration.getVersion().toString())
                .orElse("none");
    }
}
