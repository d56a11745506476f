package dev.grader.attack;

import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every attack once, for whoever has a lane to send some of them. What a lane cannot do, since it does not come up or fails, fails every
 * attack that is left. Thread-safe.
 */
final class Volley implements AutoCloseable {
    /** A cell that is thrown away is gone within a second or two; a busy machine may need longer. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    final String name;
    private final List<Attack> attacks;
    private final Supplier<SandboxSettings> settings;
    private final Queue<Attack> waiting;
    private final Map<Attack, CompletableFuture<AttackResult>> results = new ConcurrentHashMap<>();
    private final Noise noise = new Noise();
    private final List<Lane> lanes = new ArrayList<>();

    Volley(String name, List<Attack> attacks, Supplier<SandboxSettings> settings) {
        this.name = name;
        this.attacks = attacks;
        this.settings = settings;
        this.waiting = new ConcurrentLinkedQueue<>(attacks);
        attacks.forEach(attack -> results.put(attack, new CompletableFuture<>()));
    }

    /** Sends what is waiting, one after the other, through a lane of its own, until nothing is. Returns what was found after the last. */
    List<Finding> send() {
        try {
            Lane lane = open();
            for (Attack attack = waiting.poll(); attack != null; attack = waiting.poll()) {
                send(attack, lane);
            }
            return lane.runner.conclude();
        } catch (SandboxException | InterruptedException | RuntimeException | AssertionError e) {
            results.values().forEach(result -> result.completeExceptionally(e));
            throw new IllegalStateException(e);
        }
    }

    private Lane open() throws SandboxException, InterruptedException {
        Lane lane = new Lane(name, attacks, settings.get(), SETTLING);
        synchronized (lanes) {
            lanes.add(lane);
        }
        lane.prepare();
        return lane;
    }

    private void send(Attack attack, Lane lane) throws InterruptedException {
        CompletableFuture<AttackResult> result = resultOf(attack);
        try {
            result.complete(noise.run(lane.runner, attack));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /** Waits for it. */
    AttackResult await(Attack attack, Duration patience) throws Exception {
        return resultOf(attack).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<AttackResult> resultOf(Attack attack) {
        return Objects.requireNonNull(results.get(attack));
    }

    /** What did not count, since it was sent again. */
    List<AttackResult> discarded() {
        return noise.discarded(attacks);
    }

    /** A table of what there is by now, for a person. */
    List<String> table() {
        List<AttackResult> done = attacks.stream()
                .map(this::resultOf)
                .filter(result -> result.state() == CompletableFuture.State.SUCCESS)
                .map(CompletableFuture::resultNow)
                .toList();
        return Stream.of(
                        Stream.of(AttackTable.heading()),
                        done.stream().map(AttackTable::of),
                        copyOfLanes().stream().map(Lane::memory),
                        Stream.of("Sent again, since a busy machine may have been the cause of what was found: "
                                + discarded().size()),
                        discarded().stream().map(AttackTable::of),
                        Stream.of(AttackTable.summary(done)))
                .flatMap(lines -> lines)
                .toList();
    }

    private List<Lane> copyOfLanes() {
        synchronized (lanes) {
            return List.copyOf(lanes);
        }
    }

    @Override
    public void close() {
        copyOfLanes().forEach(Lane::close);
    }
}
