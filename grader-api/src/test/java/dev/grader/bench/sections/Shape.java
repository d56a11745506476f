package dev.grader.bench.sections;

import dev.grader.bench.report.Figure;
import dev.grader.bench.report.Names;
import dev.grader.bench.stats.Line;
import dev.grader.bench.stats.Spread;
import dev.grader.bench.subject.Http;
import dev.grader.bench.subject.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one more of something costs: tests, source, values that cross, calls. Used once. */
public final class Shape {
    private static final double MICROS = 1000;
    private static final double PERCENT = 100;

    private final Map<Service, Http> clients = new LinkedHashMap<>();
    private final Map<Service, Map<Curves.Point, List<Double>>> millis = new LinkedHashMap<>();

    private Shape(List<Service> services) {
        services.forEach(service -> clients.put(service, service.http()));
        services.forEach(service -> millis.put(service, new LinkedHashMap<>()));
    }

    /** All points take turns. Milliseconds, but for one more call, which is in microseconds. */
    public static List<Figure> measure(List<Service> services, Amounts amounts) {
        Shape shape = new Shape(services);
        List<Curves.Point> points = Curves.points(amounts);
        points.forEach(point -> services.forEach(service -> shape.grade(service, point)));
        for (int round = 0; round < amounts.repeats(); round++) {
            for (Curves.Point point : points) {
                if (round < point.repeats()) {
                    services.forEach(service -> shape.count(service, point));
                }
            }
        }
        return services.stream()
                .flatMap(service -> shape.figures(service).stream())
                .toList();
    }

    private double grade(Service service, Curves.Point point) {
        return Objects.requireNonNull(clients.get(service))
                .grade(point.solution())
                .millis();
    }

    private void count(Service service, Curves.Point point) {
        Objects.requireNonNull(millis.get(service))
                .computeIfAbsent(point, first -> new ArrayList<>())
                .add(grade(service, point));
    }

    private List<Figure> figures(Service service) {
        String subject = service.subject().name();
        List<Figure> figures = new ArrayList<>();
        Objects.requireNonNull(millis.get(service))
                .forEach((point, all) ->
                        figures.add(new Figure(point.figure(), subject, point.at(), "ms", Spread.of(all))));
        Line tests = line(figures, Names.COST_OF_TESTS);
        figures.add(Figure.once(Names.SLOPE_OF_TESTS, subject, "ms", tests.slope()));
        figures.add(Figure.once(Names.OFF_LINE, subject, "%", PERCENT * tests.offLine()));
        figures.add(Figure.once(
                Names.SLOPE_OF_CALLS,
                subject,
                "us",
                MICROS * line(figures, Curves.CALLS).slope()));
        return figures;
    }

    private static Line line(List<Figure> figures, String name) {
        Map<Long, Double> points = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.name().equals(name))
                .forEach(figure -> points.put(
                        Objects.requireNonNull(figure.at()).value(),
                        figure.spread().median()));
        return Line.through(points);
    }
}
