package dev.grader.bench.sections;

import dev.grader.bench.packages.GeneratedPackage;
import dev.grader.bench.report.At;
import dev.grader.bench.report.Figure;
import dev.grader.bench.report.Names;
import dev.grader.bench.stats.Spread;
import dev.grader.bench.subject.Http;
import dev.grader.bench.subject.Http.Graded;
import dev.grader.bench.subject.Http.Solution;
import dev.grader.bench.subject.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much is graded when there is always more, and how long it takes when half of that comes. Used once. */
public final class Throughput {
    private static final double HALF = 0.5;

    private final Amounts amounts;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Double> largest = new LinkedHashMap<>();

    private Throughput(Amounts amounts) {
        this.amounts = amounts;
    }

    /** Rates in figures a second, latencies in milliseconds. */
    public static List<Figure> measure(List<Service> services, Reference reference, Amounts amounts) {
        Throughput throughput = new Throughput(amounts);
        Map<String, Solution> solutions = new LinkedHashMap<>();
        solutions.put(Names.BANK, reference.solution());
        solutions.put(Names.TEN, GeneratedPackage.ofTests(Curves.TEN).solution());
        solutions.forEach((name, solution) -> {
            amounts.clients()
                    .forEach(clients ->
                            services.forEach(service -> throughput.closed(name, solution, service, clients)));
            services.forEach(service -> throughput.half(name, solution, service));
        });
        return throughput.figures;
    }

    private void closed(String name, Solution solution, Service service, int clients) {
        Http http = service.http();
        ClosedLoop.Outcome outcome =
                ClosedLoop.run(() -> http.grade(solution), clients, amounts.warmLoad(), amounts.load());
        String subject = service.subject().name();
        At at = new At("clients", clients);
        figures.add(new Figure(Names.SUBMISSIONS + name, subject, at, "1/s", Spread.once(outcome.perSecond())));
        figures.add(new Figure(Names.TESTS + name, subject, at, "1/s", Spread.once(outcome.testsPerSecond())));
        figures.add(new Figure(
                Names.CLOSED + name,
                subject,
                at,
                "ms",
                Spread.of(outcome.graded().stream().map(Graded::millis).toList())));
        largest.merge(name + " " + subject, outcome.perSecond(), Math::max);
    }

    private void half(String name, Solution solution, Service service) {
        Http http = service.http();
        String subject = service.subject().name();
        double rate = HALF * largest.getOrDefault(name + " " + subject, 1.0);
        Spread spread = Spread.of(OpenLoop.run(() -> http.grade(solution), rate, amounts.halfLoad()));
        figures.add(Figure.of(Names.HALF_LOAD + name, subject, "ms", spread));
        figures.add(Figure.once(Names.TAIL + name, subject, "x", spread.p99() / spread.median()));
    }
}
