package dev.grader.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.grader.wiring.DataFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RestoreTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final Restore restore = new Restore(NOON);

    @TempDir
    Path parent;

    private Path source = Path.of("");
    private Path target = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void takeABackup() throws BackupException, IOException {
        source = parent.resolve("source");
        target = Files.createDirectory(parent.resolve("target"));
        file = parent.resolve("a.backup");
        Folders.make(source, 3, Folders.NEWEST);
        new Backup(NOON, false).take(source, file);
    }

    @Test
    void makesTheFolderAgainElsewhere() throws BackupException, IOException {
        Restore.Restored restored = restore.into(file, target);

        assertThat(restored.manifest().submissions()).isEqualTo(3);
        assertThat(restored.aside()).isEmpty();
        assertThat(Folders.ids(target)).containsExactly("sub_0", "sub_1", "sub_2");
        for (String name : List.of("pepper", "key")) {
            assertThat(target.resolve(name)).hasSameBinaryContentAs(source.resolve(name));
        }
        for (String name : List.of("grader.db", "pepper", "key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    /** Two installations of one name would remove each other's containers. */
    @Test
    void leavesTheInstallationItsName() throws BackupException {
        restore.into(file, target);

        try (var one = new DataFolder(source);
                var other = new DataFolder(target)) {
            assertThat(other.installation()).isNotEqualTo(one.installation());
        }
    }

    @Test
    void keepsWhatWasThereBeside() throws BackupException, IOException {
        Folders.make(target, 1, Folders.NEWEST);
        Files.writeString(target.resolve("service.log"), "not of the data");
        String key = Files.readString(target.resolve("key"));

        Path aside = restore.into(file, target).aside().orElseThrow();

        assertThat(aside).isEqualTo(target.resolve("before-restore-20261123T120000Z"));
        assertThat(Folders.ids(aside)).containsExactly("sub_0");
        assertThat(aside.resolve("key")).hasContent(key.strip());
        assertThat(Folders.ids(target)).containsExactly("sub_0", "sub_1", "sub_2");
        assertThat(target.resolve("service.log")).hasContent("not of the data");
    }

    @Test
    void keepsWhatEachOfTwoRestoresFound() throws BackupException {
        Folders.make(target, 1, Folders.NEWEST);

        Path first = restore.into(file, target).aside().orElseThrow();
        Path second = restore.into(file, target).aside().orElseThrow();

        assertThat(Folders.ids(first)).hasSize(1);
        assertThat(Folders.ids(second)).hasSize(3);
    }

    @Test
    void restoresABackupOfAnOlderSchema() throws BackupException {
        Path old = parent.resolve("old");
        Path older = parent.resolve("older.backup");
        Folders.make(old, 2, "4");
        assertThat(new Backup(NOON, false).take(old, older).schema()).isEqualTo("4");

        restore.into(older, target);

        assertThat(Folders.ids(target)).hasSize(2);
    }

    /** What a person may hand over instead of a good backup, and what is said of it. */
    enum Bad {
        MISSING("There is no file") {
            @Override
            void make(Path file, Path parent) throws IOException {
                Files.delete(file);
            }
        },
        A_TEXT("is no backup of a grader, or is cut off or damaged") {
            @Override
            void make(Path file, Path parent) throws IOException {
                Files.writeString(file, "Dear reader");
            }
        },
        EMPTY("is no backup of a grader, or is cut off or damaged") {
            @Override
            void make(Path file, Path parent) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT_OFF("is no backup of a grader, or is cut off or damaged") {
            @Override
            void make(Path file, Path parent) throws IOException {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
        },
        ANOTHER_ZIP("is no backup of a grader: name one that was made by it") {
            @Override
            void make(Path file, Path parent) throws IOException {
                zip(file, "holiday.jpg", "blue");
            }
        },
        ANOTHER_MANIFEST("is no backup of a grader: name one that was made by it") {
            @Override
            void make(Path file, Path parent) throws IOException {
                zip(file, "manifest.json", "{\"format\":1}");
            }
        },
        OF_A_NEWER_FORM("was made by a newer grader (form 2; this one knows 1)") {
            @Override
            void make(Path file, Path parent) throws IOException {
                zip(file, "manifest.json", "{\"format\":2,\"volumes\":[]}");
            }
        },
        CHANGED("is damaged: its pepper is missing or not what was put in") {
            @Override
            void make(Path file, Path parent) throws IOException {
                try (var zip = FileSystems.newFileSystem(file)) {
                    Files.writeString(zip.getPath("pepper"), "0".repeat(64) + "\n");
                }
            }
        },
        WITHOUT_ITS_DATABASE("is damaged: its grader.db is missing or not what was put in") {
            @Override
            void make(Path file, Path parent) throws IOException {
                try (var zip = FileSystems.newFileSystem(file)) {
                    Files.delete(zip.getPath("grader.db"));
                }
            }
        },
        OF_A_NEWER_SCHEMA("The database is of a newer grader (schema 999; this one knows up to ") {
            @Override
            void make(Path file, Path parent) throws IOException, BackupException {
                Path newer = parent.resolve("newer");
                Folders.make(newer, 1, Folders.NEWEST);
                try (var database = Folders.open(newer)) {
                    JdbcClient.create(database).sql("""
                                    insert into flyway_schema_history
                                    select installed_rank + 1, '999', 'of the future', type, 'V999__future.sql', 1, installed_by,
                                      installed_on, execution_time, success
                                    from flyway_schema_history order by installed_rank desc limit 1
                                    """).update();
                }
                Files.delete(file);
                new Backup(NOON, false).take(newer, file);
            }
        };

        private final String said;

        Bad(String said) {
            this.said = said;
        }

        abstract void make(Path file, Path parent) throws IOException, BackupException;

        private static void zip(Path file, String name, String text) throws IOException {
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void touchesNothingWhenTheBackupIsNotGood(Bad bad) throws IOException, BackupException {
        Folders.make(target, 1, Folders.NEWEST);
        bad.make(file, parent);

        Throwable refused = catchThrowable(() -> restore.into(file, target));

        assertThat(refused).isInstanceOf(BackupException.class).hasMessageContaining(bad.said);
        assertThat(Folders.ids(target)).containsExactly("sub_0");
        try (var files = Files.list(target)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("grader.db", "pepper", "key", "installation", "lock");
        }
    }

    /** Killed when the old database had been moved and the old pepper had not, or later, when the new pepper was there. */
    @ParameterizedTest
    @EnumSource
    void finishesWhatWasInterruptedAndLetsNobodyStartBefore(Interrupted at) throws BackupException, IOException {
        Folders.make(target, 1, Folders.NEWEST);
        String key = Files.readString(target.resolve("key")).strip();
        at.after(target, source);

        try (var folder = new DataFolder(target)) {
            assertThatThrownBy(folder::database)
                    .hasMessageContaining("was interrupted: restore again, with the same backup");
        }
        Optional<Path> aside = restore.into(file, target).aside();

        assertThat(aside).contains(target.resolve("before-restore-then"));
        assertThat(Folders.ids(target.resolve("before-restore-then"))).containsExactly("sub_0");
        assertThat(target.resolve("before-restore-then").resolve("key")).hasContent(key);
        assertThat(Folders.ids(target)).hasSize(3);
        assertThat(target.resolve("pepper")).hasSameBinaryContentAs(source.resolve("pepper"));
        try (var folder = new DataFolder(target)) {
            assertThat(folder.database()).exists();
        }
    }

    enum Interrupted {
        BEFORE_ANYTHING_WAS_MOVED,
        WHILE_THE_OLD_WAS_MOVED_ASIDE,
        WHILE_THE_NEW_WAS_MOVED_IN;

        void after(Path target, Path source) throws IOException {
            Files.writeString(target.resolve(Restore.UNDER_WAY), "before-restore-then");
            if (this == BEFORE_ANYTHING_WAS_MOVED) {
                return;
            }
            Path aside = Files.createDirectory(target.resolve("before-restore-then"));
            Files.move(target.resolve("grader.db"), aside.resolve("grader.db"));
            if (this == WHILE_THE_NEW_WAS_MOVED_IN) {
                Files.move(target.resolve("pepper"), aside.resolve("pepper"));
                Files.move(target.resolve("key"), aside.resolve("key"));
                Files.copy(source.resolve("grader.db"), target.resolve("grader.db"));
                Files.copy(source.resolve("pepper"), target.resolve("pepper"));
            }
        }
    }
}
