package dev.grader.bench.sections;

import dev.grader.bench.report.Figure;
import dev.grader.bench.report.Names;
import dev.grader.bench.stats.Spread;
import dev.grader.bench.subject.BenchException;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Http;
import dev.grader.bench.subject.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A submission beside a bare interpreter and a container for each submission, in turns, so that a slow minute slows all of them. */
public final class Latency {
    private Latency() {}

    /** Figures in milliseconds. */
    public static List<Figure> measure(List<Service> services, Reference reference, Amounts amounts, Cleanup cleanup) {
        ColdPython python = ColdPython.start(services.getFirst().subject().cellImage(), cleanup);
        DockerRun docker = DockerRun.prepare(services.getFirst().subject().examinerImage(), reference, cleanup);
        Http.Solution solution = reference.solution();
        Map<Service, Http> clients = new LinkedHashMap<>();
        services.forEach(service -> clients.put(service, service.http()));
        clients.values().forEach(client -> {
            for (int count = 0; count < amounts.warmUps(); count++) {
                expect(docker.tests(), client.grade(solution));
            }
        });
        List<Double> bare = new ArrayList<>();
        List<Double> contained = new ArrayList<>();
        Map<Service, List<Double>> served = new LinkedHashMap<>();
        services.forEach(service -> served.put(service, new ArrayList<>()));
        for (int round = 0; round < amounts.rounds(); round++) {
            for (int count = 0; count < amounts.eachRound(); count++) {
                bare.add(python.millis());
                clients.forEach((service, client) -> Objects.requireNonNull(served.get(service))
                        .add(client.grade(solution).millis()));
            }
            contained.add(docker.millis());
        }
        python.close();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(Names.PYTHON, null, "ms", Spread.of(bare)));
        served.forEach((service, millis) ->
                figures.add(Figure.of(Names.SERVICE, service.subject().name(), "ms", Spread.of(millis))));
        figures.add(Figure.of(Names.DOCKER_RUN, null, "ms", Spread.of(contained)));
        return figures;
    }

    private static void expect(int tests, Http.Graded graded) {
        if (graded.tests() != tests) {
            throw new BenchException("The service ran %d tests where pytest ran %d: they must be the same."
                    .formatted(graded.tests(), tests));
        }
    }
}
