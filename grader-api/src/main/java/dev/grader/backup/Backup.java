package dev.grader.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes a backup of a data folder, whether a service runs on it or not. The service goes on meanwhile: what it acknowledged before the
 * backup began is in it, what comes later may be.
 */
public final class Backup {
    private final Clock clock;
    private final boolean pepperElsewhere;

    /** @param pepperElsewhere whether the pepper is kept outside of the folder, so that it is not expected there */
    public Backup(Clock clock, boolean pepperElsewhere) {
        this.clock = clock;
        this.pepperElsewhere = pepperElsewhere;
    }

    /**
     * Writes the backup, readable to its owner alone. Needs the room of the database twice, for a while, where the file is to be.
     *
     * @param data the folder
     * @param file must not be there: the last good backup is not written over
     * @throws BackupException when nothing was written
     */
    public Manifest take(Path data, Path file) throws BackupException {
        if (!Files.isRegularFile(data.resolve(DataFiles.DATABASE))) {
            throw new BackupException(
                    "The folder %s holds no database: name the data folder of a grader with GRADER_DATA."
                            .formatted(data));
        }
        if (Files.exists(file)) {
            throw new BackupException("There is a %s already: name a new file for the backup.".formatted(file));
        }
        try {
            Path work = Files.createTempDirectory(folderOf(file), ".grader-backup-");
            try {
                return take(data, file, work);
            } finally {
                OwnFiles.delete(work);
            }
        } catch (IOException failed) {
            throw new BackupException(
                    "The backup %s cannot be written (%s): make its folder, writable and with room enough."
                            .formatted(file, failed),
                    failed);
        }
    }

    private Manifest take(Path data, Path file, Path work) throws BackupException, IOException {
        Path copy = work.resolve(DataFiles.DATABASE);
        OwnFiles.create(copy);
        Instant madeAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (var database = new Database(data.resolve(DataFiles.DATABASE))) {
            database.copyTo(copy);
        }
        Manifest manifest;
        try (var database = new Database(copy)) {
            database.check();
            copySecrets(data, work);
            manifest = new Manifest(Manifest.FORMAT, madeAt, database.schema(), database.submissions(), contents(work));
        }
        Path packed = work.resolve("packed");
        OwnFiles.create(packed);
        Archive.pack(work, manifest, packed);
        OwnFiles.force(packed);
        Files.move(packed, file);
        OwnFiles.force(folderOf(file));
        return manifest;
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it is the root of all folders");
        }
        return folder;
    }

    /** Never changed once they are there, so they fit whatever was copied before. */
    private void copySecrets(Path data, Path work) throws BackupException, IOException {
        for (String name : DataFiles.KEPT) {
            Path secret = data.resolve(name);
            if (!name.equals(DataFiles.DATABASE) && Files.exists(secret)) {
                Path copy = work.resolve(name);
                OwnFiles.create(copy);
                Files.write(copy, Files.readAllBytes(secret));
            }
        }
        if (!pepperElsewhere && !Files.exists(work.resolve(DataFiles.PEPPER))) {
            throw new BackupException(
                    "The file %s is gone, without which no key in the database can be checked: restore it from an older backup, or say by GRADER_PEPPER_FILE where it is."
                            .formatted(data.resolve(DataFiles.PEPPER)));
        }
    }

    private static Map<String, Manifest.Content> contents(Path work) throws IOException {
        var contents = new LinkedHashMap<String, Manifest.Content>();
        for (String name : DataFiles.KEPT) {
            if (Files.exists(work.resolve(name))) {
                contents.put(name, Archive.content(work.resolve(name)));
            }
        }
        return contents;
    }
}
