package dev.grader.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.grader.Client;
import dev.grader.wiring.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupIT {
    /** Words are asked for, beside a program. */
    private static final Path WHOLE_BANK = ServiceProcess.house().resolve("challenges");

    /** Computes until it is stopped, test after test: what is at work, or waits for it, when the backup is taken. */
    private static final String ENDLESS = "while True: pass\n";

    /** Needs no cell, so that thousands do not take hours. */
    private static final String WRITTEN = "{\"challenge\":\"argument-passing\",\"answer\":\"By assignment.\"}";

    private static final int CLIENTS = 3;

    @TempDir
    Path folder;

    /** Clients hand in before, while and after the backup is taken; the service is stopped, and what was restored started. */
    @Test
    void holdsAllThatWasAcknowledgedBeforeItBeganAndHasItGradedWhereItIsRestored() throws Exception {
        Path data = folder.resolve("data");
        Path restored = folder.resolve("restored");
        Path file = folder.resolve("a.backup");
        Set<String> before;
        String key;
        try (var service = ServiceProcess.start(data, WHOLE_BANK)) {
            Client client = service.client();
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            var enough = new AtomicBoolean();
            List<Thread> clients = handIn(client, acknowledged, enough);
            await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= 30);
            for (int number = 0; number < 3; number++) {
                acknowledged.add(client.submit("reverse-a-generator", ENDLESS)
                        .header("Location")
                        .orElseThrow());
            }
            before = Set.copyOf(acknowledged);

            assertThat(run("backup", data, file)).contains("Backed up " + data);

            enough.set(true);
            for (Thread thread : clients) {
                thread.join();
            }
            assertThat(acknowledged).as("handed in meanwhile").hasSizeGreaterThan(before.size());
            key = Files.readString(data.resolve("key"));
        }

        assertThat(run("restore", restored, file)).contains("Restored ", " into " + restored);
        long unfinished = unfinished(restored);
        assertThat(unfinished).as("unfinished in the backup").isPositive();

        try (var service = ServiceProcess.start(restored, WHOLE_BANK)) {
            assertThat(restored.resolve("key")).hasContent(key.strip());
            Client client = service.client();
            for (String path : before) {
                assertThat(ServiceProcess.finished(client, path).at("/verdict"))
                        .as(path)
                        .isIn("needs_review", "time_limit_exceeded");
            }
            await().atMost(Duration.ofMinutes(3)).until(() -> unfinished(restored) == 0);
        }
    }

    private static List<Thread> handIn(Client client, Set<String> acknowledged, AtomicBoolean enough) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> Thread.ofVirtual().start(() -> {
                    while (!enough.get()) {
                        client.post("/v1/submissions", WRITTEN)
                                .header("Location")
                                .ifPresent(acknowledged::add);
                    }
                }))
                .toList();
    }

    private static long unfinished(Path data) {
        return database(data)
                .sql("select count(*) from submissions where status <> 'finished'")
                .query(Long.class)
                .single();
    }

    @Test
    void doesNotStartOnTheDatabaseOfANewerGrader() throws IOException {
        Path data = folder.resolve("data");
        try (var made = new DataFolder(data)) {
            Flyway.configure()
                    .dataSource("jdbc:sqlite:" + made.database(), null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
        database(data).sql("""
                        insert into flyway_schema_history
                        select installed_rank + 1, '999', 'of the future', type, 'V999__future.sql', 1, installed_by, installed_on,
                          execution_time, success
                        from flyway_schema_history order by installed_rank desc limit 1
                        """).update();

        assertThat(catchThrowable(() -> ServiceProcess.start(data))).hasMessageContaining("the service ended");

        assertThat(Files.readString(data.resolve("log")))
                .contains("APPLICATION FAILED TO START", "The database is of a newer grader (schema 999;")
                .doesNotContain("\tat ");
    }

    private static JdbcClient database(Path data) {
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:sqlite:" + data.resolve("grader.db") + "?busy_timeout=10000"));
    }

    /** As the launcher does. Returns what it said, once it has ended well. */
    private static String run(String command, Path data, Path file) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String jar = requireNonNull(System.getProperty("grader.jar"), "the system property grader.jar");
        Process process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        jar,
                        "-Dloader.main=dev.grader.wiring.BackupCommand",
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        command,
                        data.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
