package dev.grader.verdict;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one test may use. Every value lies within the bounds of its {@link Limit}, and the wall limit is never below the
 * CPU limit.
 *
 * @param cpu time on a processor, of all its processes together
 * @param wall time from start to end, for what sleeps
 * @param memory of all its processes together, files and shared memory included
 * @param processes processes and threads alive at once
 * @param openFiles open descriptors of one process
 * @param fileSize the largest file it may write
 * @param files files and folders it may have at once, its own source left out
 * @param output what it may write to its standard output and error together
 */
public record Limits(
        Duration cpu,
        Duration wall,
        ByteSize memory,
        int processes,
        int openFiles,
        ByteSize fileSize,
        int files,
        ByteSize output) {

    /** What holds where a challenge says nothing. */
    public static final Limits DEFAULT = of(Map.of());

    public Limits {
        Limit.CPU.requireInRange(cpu.toMillis());
        Limit.WALL.requireInRange(wall.toMillis());
        Limit.MEMORY.requireInRange(memory.bytes());
        Limit.PROCESSES.requireInRange(processes);
        Limit.OPEN_FILES.requireInRange(openFiles);
        Limit.FILE_SIZE.requireInRange(fileSize.bytes());
        Limit.FILES.requireInRange(files);
        Limit.OUTPUT.requireInRange(output.bytes());
        if (wall.compareTo(cpu) < 0) {
            throw new IllegalArgumentException("The wall limit, " + Limit.WALL.describe(wall.toMillis())
                    + ", is below the cpu limit, " + Limit.CPU.describe(cpu.toMillis()) + ": raise wall.");
        }
    }

    /**
     * The defaults, save for what is given.
     *
     * @param given milliseconds, bytes or pieces
     * @throws IllegalArgumentException when a value is out of its bounds
     */
    public static Limits of(Map<Limit, Long> given) {
        return new Limits(
                Duration.ofMillis(pick(given, Limit.CPU)),
                Duration.ofMillis(pick(given, Limit.WALL)),
                new ByteSize(pick(given, Limit.MEMORY)),
                Math.toIntExact(pick(given, Limit.PROCESSES)),
                Math.toIntExact(pick(given, Limit.OPEN_FILES)),
                new ByteSize(pick(given, Limit.FILE_SIZE)),
                Math.toIntExact(pick(given, Limit.FILES)),
                new ByteSize(pick(given, Limit.OUTPUT)));
    }

    private static long pick(Map<Limit, Long> given, Limit limit) {
        return limit.requireInRange(given.getOrDefault(limit, limit.byDefault()));
    }

    /**
     * These limits, save for what one test overrides.
     *
     * @param overrides by wire name, as in {@code cpu_ms}
     * @throws IllegalArgumentException when a name is unknown or a value out of its bounds
     */
    public Limits overriddenBy(Map<String, Long> overrides) {
        Map<Limit, Long> all = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            all.put(limit, value(limit));
        }
        overrides.forEach((name, value) -> all.put(
                Limit.fromWire(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no limit " + name + ": the limits are " + toWire().keySet() + ".")),
                value));
        return of(all);
    }

    /** One of them in milliseconds, bytes or pieces. */
    public long value(Limit limit) {
        return switch (limit) {
            case CPU -> cpu.toMillis();
            case WALL -> wall.toMillis();
            case MEMORY -> memory.bytes();
            case PROCESSES -> processes;
            case OPEN_FILES -> openFiles;
            case FILE_SIZE -> fileSize.bytes();
            case FILES -> files;
            case OUTPUT -> output.bytes();
        };
    }

    /** All of them by wire name, in the order of the table. */
    public Map<String, Long> toWire() {
        Map<String, Long> wire = new LinkedHashMap<>();
        for (Limit limit : Limit.values()) {
            wire.put(limit.wireName(), value(limit));
        }
        return wire;
    }
}
