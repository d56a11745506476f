package dev.grader.bench.sections;

import dev.grader.bench.report.Figure;
import dev.grader.bench.report.Names;
import dev.grader.bench.stats.Spread;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Folders;
import dev.grader.bench.subject.Http;
import dev.grader.bench.subject.Service;
import dev.grader.bench.subject.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How fast submissions are taken that nobody waits for, while those that were taken are being graded. */
public final class Burst {
    private static final int CLIENTS = 16;

    private Burst() {}

    /** On each database; the services and what they took are thrown away. */
    public static List<Figure> measure(List<Subject> subjects, Reference reference, Amounts amounts, Cleanup cleanup) {
        Path bank = Folders.temporary("bank", cleanup);
        Folders.copy(reference.folder(), bank.resolve(Names.BANK));
        List<Figure> figures = new ArrayList<>();
        for (Subject subject : subjects) {
            figures.addAll(burst(subject, Names.SQLITE, Map.of(), bank, reference, amounts, cleanup));
        }
        for (Subject subject : subjects) {
            try (Postgres postgres = Postgres.start(cleanup)) {
                figures.addAll(
                        burst(subject, Names.POSTGRES, postgres.environment(), bank, reference, amounts, cleanup));
            }
        }
        return figures;
    }

    private static List<Figure> burst(
            Subject subject,
            String database,
            Map<String, String> environment,
            Path bank,
            Reference reference,
            Amounts amounts,
            Cleanup cleanup) {
        Service service = Service.launch(subject, List.of(bank), environment, cleanup);
        service.waitUntilWarm();
        Http http = service.http();
        Http.Solution solution = reference.solution();
        for (int count = 0; count < amounts.warmUps(); count++) {
            http.grade(solution);
        }
        AtomicInteger left = new AtomicInteger(amounts.burst());
        List<Supplier<List<Long>>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(() -> {
                List<Long> nanos = new ArrayList<>();
                while (left.getAndDecrement() > 0) {
                    nanos.add(http.handIn(solution));
                }
                return nanos;
            });
        }
        long start = System.nanoTime();
        List<Double> answers = Together.run(clients).stream()
                .flatMap(List::stream)
                .map(nanos -> nanos / 1e6)
                .toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        service.kill();
        return List.of(
                Figure.once(Names.ACCEPTED + database, subject.name(), "1/s", answers.size() / seconds),
                Figure.of("answer, " + database, subject.name(), "ms", Spread.of(answers)));
    }
}
