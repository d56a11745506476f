package dev.grader.faults;

import dev.grader.service.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wall clock of a process, which can be stepped while it runs: libfaketime between the process and the C library. What measures
 * durations (the monotonic clock) goes on as it did, as when an operator sets the clock.
 */
final class SteppedClock {
    private final Path library;
    private final Path offset;

    /** @param folder where the file lies that says by how much the clock is wrong, and the library where the machine has none */
    SteppedClock(Path folder) throws IOException {
        library = library(folder);
        offset = folder.resolve("offset");
        step("+0");
    }

    /** The environment of a process that has this clock. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // A mend for other C libraries; with it no thread of a JVM that waits for a time waits at all.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0",
                // Seconds between two looks at the file: without it a JVM looks there millions of times.
                "FAKETIME_CACHE_DURATION",
                "1");
    }

    /** Sets the clock off by so much within a second, as in {@code +1h}. */
    void step(String by) throws IOException {
        // Whole at any moment.
        Path next = offset.resolveSibling("offset.next");
        Files.writeString(next, by + "\n");
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The machine's, or that of Debian's package, unpacked without being installed. */
    private static Path library(Path folder) throws IOException {
        Optional<Path> installed = below(Path.of("/usr/lib"));
        if (installed.isPresent()) {
            return installed.get();
        }
        Path unpacked = Files.createDirectories(folder.resolve("libfaketime"));
        Commands.run(
                "sh", "-c", "cd '%s' && apt-get -q download libfaketime && dpkg-deb -x *.deb .".formatted(unpacked));
        return below(unpacked.resolve("usr/lib")).orElseThrow();
    }

    private static Optional<Path> below(Path lib) throws IOException {
        try (Stream<Path> folders = Files.list(lib)) {
            List<Path> all = folders.map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .toList();
            return all.stream().findFirst();
        }
    }
}
