package dev.grader.backup;

import dev.grader.wiring.DataFolder;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Data folders as a service leaves them, without the service. */
final class Folders {
    static final String NEWEST = "latest";

    private Folders() {}

    /** One with a key and this many submissions, of this schema. */
    static void make(Path data, int submissions, String schema) {
        try (var folder = new DataFolder(data);
                var source = open(data)) {
            folder.database();
            folder.pepper(false);
            folder.installation();
            folder.keepFirstKey("the first key of " + data.getFileName());
            var client = JdbcClient.create(source);
            client.sql("pragma journal_mode = wal").query(String.class).single();
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .target(schema)
                    .load()
                    .migrate();
            client.sql("insert into tenants values ('t', 1)").update();
            client.sql(
                            "insert into api_keys (id, tenant, role, hash, created_at) values ('k', 't', 'integrator', 'hash', 1)")
                    .update();
            for (int number = 0; number < submissions; number++) {
                insert(client, "sub_" + number);
            }
        }
    }

    static void insert(JdbcClient client, String id) {
        client.sql("""
                        insert into submissions
                          (id, tenant, api_key, challenge, mode, source, metadata, status, attempts, created_at)
                        values (:id, 't', 'k', 'add-two', 'submit', :source, '{}', 'queued', 0, 1)
                        """).param("id", id).param("source", "x = 1\n".repeat(500)).update();
    }

    static SingleConnectionDataSource open(Path data) {
        return new SingleConnectionDataSource(
                "jdbc:sqlite:" + data.resolve("grader.db") + "?foreign_keys=on&busy_timeout=10000", true);
    }

    static List<String> ids(Path data) {
        try (var source = open(data)) {
            return JdbcClient.create(source)
                    .sql("select id from submissions order by id")
                    .query(String.class)
                    .list();
        }
    }
}
