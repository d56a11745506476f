package dev.grader.bench.sections;

import dev.grader.bench.report.At;
import dev.grader.bench.report.Figure;
import dev.grader.bench.report.Names;
import dev.grader.bench.stats.Spread;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Docker;
import dev.grader.bench.subject.Folders;
import dev.grader.bench.subject.Http;
import dev.grader.bench.subject.Memory;
import dev.grader.bench.subject.Service;
import dev.grader.bench.subject.Subject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What a service and its containers hold once they have worked and have nothing to do. */
public final class MemoryAfterLoad {
    private static final int CLIENTS = 4;
    private static final Duration REST = Duration.ofSeconds(2);
    private static final double TEN = 10;

    private MemoryAfterLoad() {}

    /**
     * Figures in megabytes. An examiner without challenges is one of another service, started for that.
     *
     * @param warm how many challenges the examiners of the services keep warm
     */
    public static List<Figure> measure(
            List<Service> services, int warm, Reference reference, Amounts amounts, Cleanup cleanup) {
        List<Figure> figures = new ArrayList<>();
        try (Memory memory = new Memory()) {
            for (Service service : services) {
                Http http = service.http();
                ClosedLoop.run(() -> http.grade(reference.solution()), CLIENTS, Duration.ZERO, amounts.load());
                LockSupport.parkNanos(REST.toNanos());
                figures.addAll(of(service, warm, memory, cleanup));
            }
        }
        return figures;
    }

    private static List<Figure> of(Service service, int warm, Memory memory, Cleanup cleanup) {
        String subject = service.subject().name();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.once(Names.JVM, subject, "MB", Memory.resident(service.pid())));
        Memory.proportional(service.pid())
                .ifPresent(pss -> figures.add(Figure.once("JVM, proportional", subject, "MB", pss)));
        figures.add(Figure.of(
                Names.CELL,
                subject,
                "MB",
                Spread.of(Docker.containers(service.owner(), "cell").stream()
                        .map(memory::ofContainer)
                        .toList())));
        double full = examiner(service, memory);
        double bare = bareExaminer(service.subject(), memory, cleanup);
        figures.add(new Figure("examiner", subject, new At("challenges", 0), "MB", Spread.once(bare)));
        figures.add(new Figure("examiner", subject, new At("challenges", warm), "MB", Spread.once(full)));
        figures.add(Figure.once(Names.EXAMINER_TEN, subject, "MB", TEN * (full - bare) / warm));
        return figures;
    }

    private static double bareExaminer(Subject subject, Memory memory, Cleanup cleanup) {
        Path empty = Folders.temporary("no-challenges", cleanup);
        try (Service service = Service.launch(subject, List.of(empty), Map.of(), cleanup)) {
            service.waitUntilWarm();
            LockSupport.parkNanos(REST.toNanos());
            return examiner(service, memory);
        }
    }

    private static double examiner(Service service, Memory memory) {
        return Spread.of(Docker.containers(service.owner(), "examiner").stream()
                        .map(memory::ofContainer)
                        .toList())
                .median();
    }
}
