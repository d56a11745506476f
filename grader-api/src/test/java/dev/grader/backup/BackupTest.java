package dev.grader.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Backup backup = new Backup(Clock.fixed(NOON, ZoneOffset.UTC), false);

    @TempDir
    Path parent;

    private Path data = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void makeAFolder() {
        data = parent.resolve("data");
        file = parent.resolve("a.backup");
        Folders.make(data, 3, Folders.NEWEST);
    }

    @Test
    void saysWhatIsInIt() throws BackupException {
        Manifest manifest = backup.take(data, file);

        assertThat(manifest.madeAt()).isEqualTo(NOON);
        assertThat(manifest.submissions()).isEqualTo(3);
        assertThat(manifest.files()).containsOnlyKeys("grader.db", "pepper", "key");
    }

    @Test
    void isReadableToItsOwnerAloneAndLeavesNothingBesideIt() throws BackupException, IOException {
        backup.take(data, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names(parent)).containsExactlyInAnyOrder("data", "a.backup");
    }

    /** What is committed lies in the log still, and somebody is in the middle of a transaction. */
    @Test
    void holdsWhatIsCommittedAndNoMoreWhileOthersWrite() throws BackupException {
        try (var source = Folders.open(data)) {
            var client = JdbcClient.create(source);
            Folders.insert(client, "sub_committed");
            assertThat(data.resolve("grader.db-wal")).isNotEmptyFile();
            client.sql("begin immediate").update();
            Folders.insert(client, "sub_uncommitted");

            backup.take(data, file);

            client.sql("commit").update();
        }
        Path restored = parent.resolve("restored");
        assertThat(restored.toFile().mkdir()).isTrue();
        new Restore(Clock.systemUTC()).into(file, restored);

        assertThat(Folders.ids(restored)).contains("sub_0", "sub_committed").doesNotContain("sub_uncommitted");
        assertThat(Folders.ids(data)).contains("sub_uncommitted");
    }

    @Test
    void writesOverNoOtherFile() throws IOException {
        Files.writeString(file, "the last good backup");

        assertThatThrownBy(() -> backup.take(data, file)).hasMessageContaining("There is a " + file + " already");

        assertThat(file).hasContent("the last good backup");
    }

    @Test
    void refusesAFolderWithoutADatabase() {
        assertThatThrownBy(() -> backup.take(parent, file)).hasMessageContaining("holds no database");
        assertThat(file).doesNotExist();
        assertThat(parent.resolve("grader.db")).doesNotExist();
    }

    @Test
    void refusesAFolderWhosePepperIsGone() throws IOException {
        Files.delete(data.resolve("pepper"));

        assertThatThrownBy(() -> backup.take(data, file))
                .hasMessageContaining("pepper is gone, without which no key in the database can be checked");
        assertThat(names(parent)).containsExactly("data");
    }

    @Test
    void doesWithoutThePepperWhereThatIsKeptElsewhere() throws BackupException, IOException {
        Files.delete(data.resolve("pepper"));

        Manifest manifest = new Backup(Clock.fixed(NOON, ZoneOffset.UTC), true).take(data, file);

        assertThat(manifest.files()).containsOnlyKeys("grader.db", "key");
    }

    @Test
    void refusesADatabaseWhoseRowsLackWhatTheyReferTo() {
        try (var source = Folders.open(data)) {
            var client = JdbcClient.create(source);
            client.sql("pragma foreign_keys = off").update();
            client.sql("delete from api_keys").update();
        }

        assertThatThrownBy(() -> backup.take(data, file))
                .hasMessageContaining("3 rows lack what they refer to: submissions without api_keys");
        assertThat(names(parent)).containsExactly("data");
    }

    @Test
    void refusesWhatIsNoDatabase() throws IOException {
        Files.delete(data.resolve("grader.db"));
        Files.writeString(data.resolve("grader.db"), "not a database, whatever it is called".repeat(100));

        assertThatThrownBy(() -> backup.take(data, file)).hasMessageContaining("The database cannot be copied");
        assertThat(names(parent)).containsExactly("data");
    }

    @Test
    void saysWhereItCannotWrite() {
        Path nowhere = parent.resolve("no-such-folder").resolve("a.backup");

        assertThatThrownBy(() -> backup.take(data, nowhere))
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("make its folder");
    }

    private static String[] names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toArray(String[]::new);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
