package dev.grader.bench.subject;

import dev.grader.bench.report.Conditions;
import dev.grader.bench.report.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the machine does from now on. */
public final class Watch {
    /** Columns of {@code /proc/stat}, counted from 0, in clock ticks since boot: proc(5). */
    private static final int IDLE = 3;

    private static final int STEAL = 7;
    /** Those that follow, guests', are counted in the others already. */
    private static final int COLUMNS = 8;

    private final long started = System.nanoTime();
    private final long[] before = ticks();

    /** What has happened so far. */
    public Conditions look() {
        long[] now = ticks();
        double all = 0;
        for (int column = 0; column < COLUMNS; column++) {
            all += now[column] - before[column];
        }
        double load = Double.parseDouble(read("/proc/loadavg").split(" ", 2)[0]);
        double seconds = (System.nanoTime() - started) / 1e9;
        return all == 0
                ? new Conditions(load, 0, 0, seconds)
                : new Conditions(load, (now[STEAL] - before[STEAL]) / all, (now[IDLE] - before[IDLE]) / all, seconds);
    }

    /** What it is. */
    public static Machine machine() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.version", ""),
                String.valueOf(Runtime.version()),
                Docker.version());
    }

    private static String processor() {
        return read("/proc/cpuinfo")
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch", ""));
    }

    private static long[] ticks() {
        List<String> fields =
                List.of(read("/proc/stat").lines().findFirst().orElse("").split(" +"));
        return LongStream.concat(
                        Stream.of(fields.subList(1, fields.size()).toArray(String[]::new))
                                .mapToLong(Long::parseLong),
                        LongStream.generate(() -> 0))
                .limit(COLUMNS)
                .toArray();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
