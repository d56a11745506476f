package dev.grader.load;

import dev.grader.Answer;
import dev.grader.Client;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Hands submissions in, as many at once as there are clients, and keeps what was answered. Used once. */
final class Intake {
    private static final int ACCEPTED = 202;

    private final LoadOptions options;
    private final List<Client> nodes;
    private final String body;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<String> ids = new ConcurrentLinkedQueue<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();

    Intake(LoadOptions options) {
        this.options = options;
        nodes = options.nodes().stream()
                .map(node -> new Client(node, options.key()))
                .toList();
        body = JsonMapper.shared().writeValueAsString(fields(options));
    }

    private static Map<String, String> fields(LoadOptions options) {
        return options.answer().isEmpty()
                ? Map.of("challenge", options.challenge(), "mode", options.mode(), "source", options.source())
                : Map.of("challenge", options.challenge(), "mode", options.mode(), "answer", options.answer());
    }

    /**
     * What was answered.
     *
     * @param ids of all that were acknowledged
     * @param took from the first request to the last answer
     * @param latencies of the acknowledged, shortest first
     * @param refusals answers that said to come again later, which was done
     * @param failures requests of which nobody knows what became, and answers that were no refusal: the first few
     */
    record Outcome(List<String> ids, Duration took, List<Duration> latencies, int refusals, List<String> failures) {}

    Outcome run() {
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(options.clients())) {
            for (int client = 0; client < options.clients(); client++) {
                clients.execute(this::sendOneAfterTheOther);
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Outcome(
                List.copyOf(ids),
                took,
                nanos.stream().sorted().map(Duration::ofNanos).toList(),
                refusals.get(),
                new ArrayList<>(failures).subList(0, Math.min(5, failures.size())));
    }

    private void sendOneAfterTheOther() {
        for (int number = next.getAndIncrement(); number < options.submissions(); number = next.getAndIncrement()) {
            try {
                send(nodes.get(number % nodes.size()));
            } catch (UncheckedIOException unknown) {
                // Sent again it might be graded twice.
                failures.add(unknown.toString());
            }
        }
    }

    private void send(Client node) {
        while (true) {
            long start = System.nanoTime();
            Answer answer = node.post("/v1/submissions", body);
            if (answer.status() == ACCEPTED) {
                nanos.add(System.nanoTime() - start);
                ids.add(answer.at("/id"));
                return;
            }
            if (answer.header("Retry-After").isEmpty()) {
                failures.add(answer.toString());
                return;
            }
            refusals.incrementAndGet();
            LockSupport.parkNanos(Duration.ofSeconds(
                            Long.parseLong(answer.header("Retry-After").orElse("1")))
                    .toNanos());
        }
    }
}
