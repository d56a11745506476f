package dev.grader.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each fault came to, for people in {@code target/faults.txt} and for machines in {@code target/faults.json}. */
final class FaultTable {
    private static final Path JSON = Path.of("target", "faults.json");
    private static final Path TEXT = Path.of("target", "faults.txt");
    private static final Path LOCK = Path.of("target", "faults.lock");
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String HEAD = "%-64s %9s %9s %7s %6s %13s %9s %8s";

    private FaultTable() {}

    /**
     * One fault.
     *
     * @param fault what was made to happen
     * @param inFlight how many accepted submissions were not graded when it happened
     * @param accepted how many were acknowledged, before it, during it and after it
     * @param graded how many of them ended with the verdict that they deserve
     * @param lost how many of them did not
     * @param gradedTwice how many submissions have had more than one result written
     * @param attempts how many gradings were begun, those included that the fault cut short
     * @param seconds from the fault until all that was in flight then is graded
     */
    record Row(
            String fault,
            int inFlight,
            int accepted,
            int graded,
            int lost,
            int gradedTwice,
            int attempts,
            double seconds) {
        private String text() {
            return HEAD.formatted(
                    fault,
                    inFlight,
                    accepted,
                    graded,
                    lost,
                    gradedTwice,
                    attempts,
                    String.format(Locale.ROOT, "%.1f", seconds));
        }
    }

    /** Adds a row, or replaces that of an earlier run. Tests in other JVMs may do so at the same moment. */
    static synchronized void add(Row row) {
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (!held.isValid()) {
                throw new IOException(LOCK + " is not held");
            }
            Map<String, Row> rows = new LinkedHashMap<>();
            for (Row earlier : earlier()) {
                rows.put(earlier.fault(), earlier);
            }
            rows.put(row.fault(), row);
            Files.writeString(JSON, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(rows.values()));
            List<String> lines = new ArrayList<>();
            lines.add(HEAD.formatted(
                    "fault", "in flight", "accepted", "graded", "lost", "graded twice", "attempts", "seconds"));
            rows.values().forEach(each -> lines.add(each.text()));
            Files.write(TEXT, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Row> earlier() throws IOException {
        return Files.exists(JSON) ? MAPPER.readValue(Files.readString(JSON), new TypeReference<>() {}) : List.of();
    }
}
