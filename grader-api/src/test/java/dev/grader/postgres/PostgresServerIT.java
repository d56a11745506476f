package dev.grader.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tests may rely on, whichever of them are run in one JVM and in whatever order. */
class PostgresServerIT {
    @Test
    void hasRoomForEveryServiceThatTestsKeepOpenAndForThemselves() throws SQLException {
        try (var server = PostgresServer.start()) {
            PostgresDatabase database = server.newDatabase();
            List<Connection> services = new ArrayList<>();
            for (int client = 0; client < PostgresServer.servicesClients(); client++) {
                services.add(database.source().getConnection());
            }

            assertThat(server.clients()).isEqualTo(services.size());

            for (Connection service : services) {
                service.close();
            }
        }
    }
}
