package dev.grader.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The form of a backup: a ZIP file of a {@link Manifest} and the files it names. */
final class Archive {
    private static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Archive() {}

    /** Packs the files of a folder that the manifest names; {@code file} must be there, and empty. */
    static void pack(Path folder, Manifest manifest, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            for (String name : manifest.files().keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve(name), zip);
            }
        }
    }

    static Manifest.Content content(Path file) throws IOException {
        MessageDigest digest = sha256();
        long bytes;
        try (OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes = Files.copy(file, nowhere);
        }
        return new Manifest.Content(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Unpacks a backup into an empty folder and compares each file with what the manifest says of it.
     *
     * @throws BackupException when it is no backup, a damaged one, or one of a newer form
     */
    static Manifest unpack(Path file, Path folder) throws BackupException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no file %s that could be read: name a backup.".formatted(file));
        }
        try (var zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip, file);
            for (String name : DataFiles.KEPT) {
                Manifest.Content wanted = manifest.files().get(name);
                if (wanted != null) {
                    unpack(zip, name, wanted, folder, file);
                }
            }
            return manifest;
        } catch (ZipException damaged) {
            throw new BackupException(
                    "The file %s is no backup of a grader, or is cut off or damaged (%s): use another."
                            .formatted(file, damaged.getMessage()),
                    damaged);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws BackupException, IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw foreign(file, null);
        }
        try (InputStream text = zip.getInputStream(entry)) {
            var tree = JSON.readTree(text);
            // Before all else: a newer form may have other fields.
            int format = tree.path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw new BackupException(
                        "The backup %s was made by a newer grader (form %d; this one knows %d): restore it with that one or a later one."
                                .formatted(file, format, Manifest.FORMAT));
            }
            Manifest manifest = JSON.treeToValue(tree, Manifest.class);
            Map<String, Manifest.Content> files = manifest.files();
            if (format < 1 || files == null || !files.containsKey(DataFiles.DATABASE)) {
                throw foreign(file, null);
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw foreign(file, unreadable);
        }
    }

    private static void unpack(ZipFile zip, String name, Manifest.Content wanted, Path folder, Path file)
            throws BackupException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, name);
        }
        Path target = folder.resolve(name);
        OwnFiles.create(target);
        MessageDigest digest = sha256();
        long bytes;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest);
                OutputStream out = Files.newOutputStream(target)) {
            bytes = in.transferTo(out);
        }
        OwnFiles.force(target);
        if (!wanted.equals(new Manifest.Content(bytes, HexFormat.of().formatHex(digest.digest())))) {
            throw damaged(file, name);
        }
    }

    private static BackupException foreign(Path file, @Nullable Throwable cause) {
        return new BackupException(
                "The file %s is no backup of a grader: name one that was made by it.".formatted(file), cause);
    }

    private static BackupException damaged(Path file, String name) {
        return new BackupException("The backup %s is damaged: its %s is missing or not what was put in; use another."
                .formatted(file, name));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
