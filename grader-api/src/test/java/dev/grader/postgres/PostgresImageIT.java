package dev.grader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the image of PostgreSQL promises. */
class PostgresImageIT {
    @Test
    void makesNoClusterWithoutAPassword() throws IOException {
        assertThat(docker("run", "--rm", "--network", "none", "grader-postgres"))
                .contains("set POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE");
    }

    @Test
    void runsAsNobodySpecialAndHoldsNoProgramThatGivesAnotherUsersRights() throws IOException {
        assertThat(docker("run", "--rm", "--network", "none", "grader-postgres", "id", "-un")
                        .strip())
                .isEqualTo("postgres");
        assertThat(docker(
                        "run",
                        "--rm",
                        "--network",
                        "none",
                        "--user",
                        "0",
                        "grader-postgres",
                        "find",
                        "/",
                        "-xdev",
                        "-type",
                        "f",
                        "-perm",
                        "/6000"))
                .isBlank();
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() {
        try (var server = PostgresServer.start()) {
            PostgresDatabase database = server.newDatabase();
            database.client().sql("create table kept (value text)").update();
            database.client().sql("insert into kept values ('committed')").update();

            server.kill();
            server.startAgain();

            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(database.client()
                                    .sql("select value from kept")
                                    .query(String.class)
                                    .list())
                            .containsExactly("committed"));
        }
    }

    private static String docker(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
