package dev.grader.service;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The jar under test as it lies in the service's image, unpacked, and its classes archived after a first start: a service then starts in
 * a third of the time, and these tests start many. Made once for each jar, whichever of the JVMs of a build comes first.
 */
final class Unpacked {
    private static final int DIGEST_BYTES = 8;
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1");
    private static final List<String> COMMAND = make();

    private Unpacked() {}

    /** What starts the service. */
    static List<String> command() {
        return COMMAND;
    }

    private static List<String> make() {
        Path jar = Path.of(requireNonNull(System.getProperty("grader.jar"), "the system property grader.jar"));
        try (FileChannel channel = FileChannel.open(
                        jar.resolveSibling("unpacked.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            // By what it holds: builds are reproducible, so that the time of one jar is that of the next.
            Path folder = jar.resolveSibling("unpacked-" + digest(jar));
            Path archive = folder.resolve("classes.jsa");
            Path service = folder.resolve("service.jar");
            if (held.isValid() && !Files.exists(archive)) {
                unpack(jar, folder, service);
                start(service, archive);
            }
            return java("-XX:SharedArchiveFile=" + archive, "-jar", service.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private static void unpack(Path jar, Path folder, Path service) {
        Commands.run(java(
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString(),
                        "--application-filename",
                        String.valueOf(service.getFileName()))
                .toArray(String[]::new));
    }

    /** A whole life of a service, for it must take its containers away with it. Archiving comes on top of the time in which it stops. */
    private static void start(Path service, Path archive) throws IOException {
        Path data = Files.createTempDirectory("grader-first-start");
        List<String> command = java("-XX:ArchiveClassesAtExit=" + archive, "-jar", service.toString());
        Map<String, String> environment = Map.of("GRADER_SHUTDOWN_TOTAL", "4m");
        try (var first = ServiceProcess.launch(command, data, environment, OneChallenge.folder())) {
            first.waitUntilReady();
        }
        if (!Files.exists(archive)) {
            throw new IllegalStateException(
                    "The service archived no classes when it ended: see " + data.resolve("log"));
        }
    }

    private static List<String> java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(FLAGS);
        command.addAll(List.of(arguments));
        return command;
    }
}
