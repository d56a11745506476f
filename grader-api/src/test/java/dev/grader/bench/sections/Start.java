package dev.grader.bench.sections;

import dev.grader.bench.report.Figure;
import dev.grader.bench.report.Names;
import dev.grader.bench.stats.Spread;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Service;
import dev.grader.bench.subject.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From nothing to ready, on a new data folder. */
public final class Start {
    private static final double NANOS = 1e9;

    private Start() {}

    private record Took(Duration wall, Duration processor) {}

    /** Figures in seconds; subjects take turns. */
    public static List<Figure> measure(
            List<Subject> subjects, List<Path> challenges, Amounts amounts, Cleanup cleanup) {
        Map<Subject, List<Took>> all = new LinkedHashMap<>();
        subjects.forEach(subject -> all.put(subject, new ArrayList<>()));
        for (int round = 0; round < amounts.starts(); round++) {
            for (Subject subject : subjects) {
                try (Service service = Service.launch(subject, challenges, Map.of(), cleanup)) {
                    Duration wall = service.waitUntilReady();
                    Objects.requireNonNull(all.get(subject)).add(new Took(wall, service.processorTime()));
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        all.forEach((subject, took) -> {
            figures.add(Figure.of(
                    Names.READY,
                    subject.name(),
                    "s",
                    Spread.of(took.stream().map(one -> seconds(one.wall())).toList())));
            figures.add(Figure.of(
                    "processor time until ready",
                    subject.name(),
                    "s",
                    Spread.of(took.stream().map(one -> seconds(one.processor())).toList())));
        });
        return figures;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS;
    }
}
