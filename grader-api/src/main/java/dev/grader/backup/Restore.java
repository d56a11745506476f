package dev.grader.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Makes a data folder of a backup. Nothing is touched before the backup has proved whole; what was there is kept in a folder beside
 * it; and from the first file that is moved to the last there is a file {@link #UNDER_WAY}, with which no service starts. After a
 * crash in between, restoring again finishes it.
 */
public final class Restore {
    /** In the data folder, while files are moved: where the old ones go. */
    public static final String UNDER_WAY = "restoring";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Clock clock;

    public Restore(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was restored.
     *
     * @param manifest of the backup
     * @param aside where that is which was there before; empty where nothing was
     */
    public record Restored(Manifest manifest, Optional<Path> aside) {}

    /**
     * Restores a backup.
     *
     * @param file the backup
     * @param data the folder, which the caller has locked
     * @throws BackupException when that cannot be done; then the folder is as it was, unless the message says otherwise
     */
    public Restored into(Path file, Path data) throws BackupException {
        Path fresh = data.resolve("restoring.unpacked");
        try {
            OwnFiles.delete(fresh);
            OwnFiles.createFolder(fresh);
            try {
                Manifest manifest = Archive.unpack(file, fresh);
                check(fresh);
                return new Restored(manifest, swap(fresh, data));
            } finally {
                OwnFiles.delete(fresh);
            }
        } catch (IOException failed) {
            String state = Files.exists(data.resolve(UNDER_WAY))
                    ? "mend that and restore again, for until then no service starts on the folder"
                    : "the folder is as it was; make it writable, with room enough";
            throw new BackupException(
                    "The backup %s cannot be restored into %s (%s): %s.".formatted(file, data, failed, state), failed);
        }
    }

    private static void check(Path fresh) throws BackupException {
        try (var database = new Database(fresh.resolve(DataFiles.DATABASE))) {
            database.check();
            database.schema();
            Optional<String> newer = Schema.newerThanKnown(database.source());
            if (newer.isPresent()) {
                throw new BackupException(newer.get());
            }
        }
    }

    private Optional<Path> swap(Path fresh, Path data) throws IOException {
        Path marker = data.resolve(UNDER_WAY);
        Path aside = data.resolve(Files.exists(marker) ? Files.readString(marker) : freeName(data));
        Files.writeString(marker, aside.getFileName().toString());
        OwnFiles.force(marker);
        OwnFiles.force(data);
        boolean kept = keepOld(data, aside);
        for (String name : DataFiles.KEPT) {
            if (Files.exists(fresh.resolve(name))) {
                Files.move(fresh.resolve(name), data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        OwnFiles.force(data);
        Files.delete(marker);
        return kept ? Optional.of(aside) : Optional.empty();
    }

    /** One of its own for each restore; only one that was interrupted is finished under the name it had. */
    private String freeName(Path data) {
        String first = "before-restore-" + STAMP.format(clock.instant());
        String name = first;
        for (int number = 2; Files.exists(data.resolve(name)); number++) {
            name = first + "-" + number;
        }
        return name;
    }

    private static boolean keepOld(Path data, Path aside) throws IOException {
        for (String name : DataFiles.REPLACED) {
            Path old = data.resolve(name);
            if (Files.exists(old)) {
                if (!Files.exists(aside)) {
                    OwnFiles.createFolder(aside);
                }
                // What is there already was moved before an interruption; then this one came with the restore.
                if (Files.exists(aside.resolve(name))) {
                    Files.delete(old);
                } else {
                    Files.move(old, aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        if (Files.exists(aside)) {
            OwnFiles.force(aside);
            return true;
        }
        return false;
    }
}
