package dev.grader.bench.report;

import dev.grader.bench.stats.Spread;
import java.util.List;
import java.util.stream.LongStream;

/** A run that nobody measured. */
final class Sample {
    private Sample() {}

    static Results results() {
        return Results.of(
                "2026-01-31T12:00:00Z",
                List.of("now", "before"),
                new Machine(2, "Some <Processor>", "6.1", "25", "28.0"),
                List.of(latency(), throughput(), shape(), burst()));
    }

    private static SectionResult latency() {
        return section(
                Names.LATENCY,
                Figure.of(Names.PYTHON, null, "ms", new Spread(250, 20, 30, 15)),
                Figure.of(Names.SERVICE, "now", "ms", new Spread(250, 50, 90, 45)),
                Figure.of(Names.SERVICE, "before", "ms", new Spread(250, 100, 190, 95)),
                Figure.of(Names.DOCKER_RUN, null, "ms", new Spread(50, 800, 990, 750)));
    }

    private static SectionResult throughput() {
        return section(
                Names.THROUGHPUT,
                LongStream.of(1, 4)
                        .mapToObj(clients -> new Figure(
                                Names.SUBMISSIONS + Names.TEN,
                                "now",
                                new At("clients", clients),
                                "1/s",
                                Spread.once(10.0 * clients)))
                        .toArray(Figure[]::new));
    }

    private static SectionResult shape() {
        return section(
                Names.SHAPE,
                new Figure(Names.COST_OF_TESTS, "now", new At("tests", 1), "ms", new Spread(15, 20, 22, 18)),
                new Figure(Names.COST_OF_TESTS, "now", new At("tests", 100), "ms", new Spread(15, 320, 330, 310)),
                Figure.once(Names.SLOPE_OF_TESTS, "now", "ms", 3));
    }

    private static SectionResult burst() {
        return section(Names.BURST, Figure.once(Names.ACCEPTED + Names.SQLITE, "now", "1/s", 250));
    }

    private static SectionResult section(String name, Figure... figures) {
        return new SectionResult(name, new Conditions(1.5, 0.01, 0.2, 60), List.of(figures));
    }
}
