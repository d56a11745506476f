package dev.grader.waiting;

import dev.grader.signals.Signal;
import dev.grader.signals.SignalListener;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Requests that wait for a job to be finished or cancelled, by whichever process. Thread-safe.
 *
 * <p>INVARIANT: who waits registers first and looks at the database second; who finishes commits first and signals
 * second. So no end is missed.
 */
public class Waiting implements SignalListener, SmartLifecycle {
    private final ConcurrentHashMap<String, Set<Place>> places = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** Completes when the job may be finished, the time is over or the service stops, whichever comes first. Holds no thread. */
    CompletableFuture<Void> of(String job, Duration atMost) {
        var place = new Place(new CompletableFuture<>());
        places.compute(job, (id, waiting) -> {
            Set<Place> all = waiting == null ? ConcurrentHashMap.newKeySet() : waiting;
            all.add(place);
            return all;
        });
        CompletableFuture<Void> unused = place.end().whenComplete((nothing, failure) -> leave(job, place));
        if (!running) {
            place.end().complete(null);
        }
        return place.end().completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void heard(Signal signal, String job) {
        if (signal == Signal.ENDED || signal == Signal.CANCELLED) {
            if (job.isEmpty()) {
                places.keySet().forEach(this::finished);
            } else {
                finished(job);
            }
        }
    }

    private void finished(String job) {
        Set<Place> waiting = places.get(job);
        if (waiting != null) {
            waiting.forEach(place -> place.end().complete(null));
        }
    }

    private void leave(String job, Place place) {
        places.computeIfPresent(job, (id, waiting) -> {
            waiting.remove(place);
            return waiting.isEmpty() ? null : waiting;
        });
    }

    /** How many jobs are waited for. */
    public int size() {
        return places.size();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Answers everybody at once, so that stopping does not last as long as the longest wait. */
    @Override
    public void stop() {
        running = false;
        places.keySet().forEach(this::finished);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last phase starts last and stops first: before the web server waits for its requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** One request's place among those that wait. Told apart by identity: two futures have no other equality. */
    private static final class Place {
        private final CompletableFuture<Void> end;

        Place(CompletableFuture<Void> end) {
            this.end = end;
        }

        CompletableFuture<Void> end() {
            return end;
        }
    }
}
