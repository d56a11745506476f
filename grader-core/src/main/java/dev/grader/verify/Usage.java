package dev.grader.verify;

import dev.grader.grading.GradedTest;
import dev.grader.grading.Rehearsed;
import dev.grader.verdict.Limit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one accepted solution used in each test, over several runs. Noise of the machine only ever adds time, so the least time counts;
 * of memory the most. For one thread.
 */
final class Usage {
    private static final List<Limit> MEASURED = List.of(Limit.CPU, Limit.WALL, Limit.MEMORY);

    private final Map<String, GradedTest> tests = new LinkedHashMap<>();
    private final Map<String, Map<Limit, Long>> used = new LinkedHashMap<>();

    void add(Rehearsed rehearsed) {
        for (Rehearsed.Run run : rehearsed.runs()) {
            tests.putIfAbsent(run.test().id(), run.test());
            Map<Limit, Long> best = used.computeIfAbsent(run.test().id(), id -> new EnumMap<>(Limit.class));
            best.merge(Limit.CPU, run.cpu().toMillis(), Math::min);
            best.merge(Limit.WALL, run.wall().toMillis(), Math::min);
            best.merge(Limit.MEMORY, run.peakMemory().bytes(), Math::max);
        }
    }

    /** Milliseconds or bytes; 0 for a test that was never run. */
    long of(GradedTest test, Limit limit) {
        return used.getOrDefault(test.id(), Map.of()).getOrDefault(limit, 0L);
    }

    /** Empty where nothing was run. */
    Optional<Room> room() {
        return tests.values().stream()
                .map(test ->
                        new Room(multiple(test, Limit.CPU), multiple(test, Limit.WALL), multiple(test, Limit.MEMORY)))
                .reduce(Room::and);
    }

    /** The tests in which a limit leaves less than is demanded. */
    List<GradedTest> tight() {
        return tests.values().stream()
                .filter(test -> MEASURED.stream().anyMatch(limit -> isTight(test, limit)))
                .toList();
    }

    /** A sentence for each limit that leaves less than is demanded: of the test in which it leaves least. */
    List<Finding> tooLittleRoom(Path solution) {
        List<Finding> findings = new ArrayList<>();
        for (Limit limit : MEASURED) {
            List<GradedTest> tight = tests.values().stream()
                    .filter(test -> isTight(test, limit))
                    .sorted(Comparator.comparingDouble(test -> multiple(test, limit)))
                    .toList();
            if (!tight.isEmpty()) {
                findings.add(Finding.problem(solution, sentence(tight.getFirst(), limit, tight.size() - 1)));
            }
        }
        return findings;
    }

    private boolean isTight(GradedTest test, Limit limit) {
        return multiple(test, limit) < Room.LEAST;
    }

    private String sentence(GradedTest test, Limit limit, int others) {
        long wanted = (long) Math.ceil(of(test, limit) * Room.LEAST);
        return "In " + test.name() + (others == 0 ? "" : " and, less so, in " + others + " more") + " it uses "
                + limit.describe(of(test, limit)) + " of the " + limit.key() + " limit, which is "
                + limit.describe(test.limits().value(limit))
                + ": limits leave an accepted solution 4 times what it needs, so allow at least "
                + limit.describe(wanted) + " or let the test ask for less.";
    }

    private double multiple(GradedTest test, Limit limit) {
        // What is not measurable counts as one millisecond, or one byte.
        return (double) test.limits().value(limit) / Math.max(1, of(test, limit));
    }
}
