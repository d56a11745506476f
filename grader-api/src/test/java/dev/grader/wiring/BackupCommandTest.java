package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BackupCommandTest {
    @TempDir
    Path parent;

    private String data = "";
    private String file = "";

    @BeforeEach
    void makeAFolder() {
        data = parent.resolve("data").toString();
        file = parent.resolve("a.backup").toString();
        try (var folder = new DataFolder(Path.of(data))) {
            migrate(folder.database());
            folder.pepper(false);
        }
    }

    @Test
    void takesABackupAndRestoresIt(CapturedOutput output) {
        String elsewhere = parent.resolve("elsewhere").toString();

        assertThat(BackupCommand.run("backup", data, file)).isZero();
        assertThat(BackupCommand.run("restore", elsewhere, file)).isZero();

        assertThat(output.getOut()).contains("Backed up " + data, "Restored 0 submissions of ", " into " + elsewhere);
        assertThat(Path.of(elsewhere, "grader.db")).exists();
    }

    @Test
    void restoresNothingUnderARunningService(CapturedOutput output) throws IOException {
        assertThat(BackupCommand.run("backup", data, file)).isZero();
        try (var used = new DataFolder(Path.of(data))) {
            byte[] before = Files.readAllBytes(used.database());

            assertThat(BackupCommand.run("restore", data, file)).isOne();

            assertThat(output.getErr()).contains("is in use by another grader: stop that one");
            assertThat(used.database()).hasBinaryContent(before);
        }
    }

    @Test
    void takesABackupUnderARunningService() {
        try (var used = new DataFolder(Path.of(data))) {
            assertThat(BackupCommand.run("backup", used.path().toString(), file))
                    .isZero();
        }
    }

    @Test
    void saysWhatItWants(CapturedOutput output) {
        assertThat(BackupCommand.run("backup", data)).isEqualTo(2);
        assertThat(BackupCommand.run("repair", data, file)).isEqualTo(2);
        assertThat(output.getErr()).contains("backup DATA FILE, or restore DATA FILE", "there is no command 'repair'");
    }

    private static void migrate(Path database) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + database, null, null)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
