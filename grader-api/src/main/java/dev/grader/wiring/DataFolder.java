package dev.grader.wiring;

import dev.grader.access.Pepper;
import dev.grader.backup.Restore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the service keeps everything, readable to its owner alone, and locked while the service runs: two services
 * on one SQLite file would take each other's work for that of a dead one. The lock goes with the process, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lockFile;

    /** @throws DataFolderException when another process uses it, or it cannot be made */
    public DataFolder(Path path) {
        folder = path.toAbsolutePath().normalize();
        try {
            OwnerOnly.folder(folder);
            lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockOf(lockFile) == null) {
                lockFile.close();
                throw new DataFolderException(
                        ("The data folder %s is in use by another grader: stop that one, or give this"
                                        + " one another folder with GRADER_DATA.")
                                .formatted(folder),
                        null);
            }
        } catch (IOException cause) {
            throw new DataFolderException(
                    "The data folder %s cannot be used (%s): make it writable, or name another with GRADER_DATA."
                            .formatted(folder, cause.getMessage()),
                    cause);
        }
    }

    /** Where it is, absolute. */
    Path path() {
        return folder;
    }

    /** SQLite's file; what SQLite puts beside it gets its mode. */
    public Path database() {
        if (Files.exists(folder.resolve(Restore.UNDER_WAY))) {
            throw new DataFolderException(
                    "A restore into the data folder %s was interrupted: restore again, with the same backup, to finish it."
                            .formatted(folder),
                    null);
        }
        Path file = folder.resolve("grader.db");
        try {
            OwnerOnly.emptyFile(file);
        } catch (IOException cause) {
            throw new DataFolderException(
                    "The file %s cannot be made: make its folder writable.".formatted(file), cause);
        }
        return file;
    }

    /** Keeps the first key's text in the file {@code key}. */
    public void keepFirstKey(String key) {
        write(folder.resolve("key"), key + "\n");
    }

    /** Keeps the path of the page where the first password is set in the file {@code first-sign-in}, or takes that file away. */
    public void keepFirstSignIn(Optional<String> path) {
        Path file = folder.resolve("first-sign-in");
        path.ifPresentOrElse(text -> write(file, text + "\n"), () -> delete(file));
    }

    /**
     * The secret under which keys are hashed; made when there is none yet.
     *
     * @param needed whether there are keys already, which a new secret would make worthless
     */
    public Pepper pepper(boolean needed) {
        Path file = folder.resolve("pepper");
        if (needed && !Files.exists(file)) {
            throw new DataFolderException(
                    "The file %s is gone, without which no key in the database can be checked: restore it from a backup."
                            .formatted(file),
                    null);
        }
        return new Pepper(HexFormat.of().parseHex(readOrMake(file, Pepper.LENGTH)));
    }

    /** A name for this installation, the same after every start, that no other has: its containers carry it. */
    public String installation() {
        return "grader-" + readOrMake(folder.resolve("installation"), 8);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException cause) {
            throw new DataFolderException(
                    "The lock of the data folder %s cannot be given back.".formatted(folder), cause);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static String readOrMake(Path file, int bytes) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
        } catch (IOException cause) {
            throw new DataFolderException("The file %s cannot be read: make it readable.".formatted(file), cause);
        }
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        String text = HexFormat.of().formatHex(random);
        write(file, text + "\n");
        return text;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new DataFolderException(
                    "The file %s cannot be deleted: make its folder writable.".formatted(file), cause);
        }
    }

    private static void write(Path file, String text) {
        try {
            OwnerOnly.file(file, text);
        } catch (IOException cause) {
            throw new DataFolderException(
                    "The file %s cannot be written: make its folder writable.".formatted(file), cause);
        }
    }
}
