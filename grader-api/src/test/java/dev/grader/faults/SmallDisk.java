package dev.grader.faults;

import dev.grader.service.Commands;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few megabytes, in memory, that can be filled to the last byte. */
final class SmallDisk implements AutoCloseable {
    private static final byte[] PIECE = new byte[4096];

    private final Path folder;

    /** Mounts it on an empty folder. Where nobody may mount anything the test is skipped, and says so. */
    SmallDisk(Path folder, String size) throws IOException {
        Trial.needs("root".equals(System.getProperty("user.name")), "Only root may mount a small disk to fill.");
        this.folder = Files.createDirectories(folder);
        Commands.run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    }

    Path folder() {
        return folder;
    }

    /** Leaves no room for anything more. */
    void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(PIECE);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    /** Makes room again. */
    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        Commands.run("umount", "--lazy", folder.toString());
    }
}
