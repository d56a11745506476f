package dev.grader.submissions;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Requests that wait for a submission to be finished by this process. Thread-safe.
 *
 * <p>INVARIANT: who waits registers first and looks at the database second; who finishes commits first and calls
 * {@link #finished} second. So no end is missed.
 */
public class Waiting implements SmartLifecycle {
    private final ConcurrentHashMap<String, Set<Place>> places = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** Completes when the submission is finished, the time is over or the service stops, whichever comes first. Holds no thread. */
    CompletableFuture<Void> of(String submission, Duration atMost) {
        var place = new Place(new CompletableFuture<>());
        places.compute(submission, (id, waiting) -> {
            Set<Place> all = waiting == null ? ConcurrentHashMap.newKeySet() : waiting;
            all.add(place);
            return all;
        });
        CompletableFuture<Void> unused = place.end().whenComplete((nothing, failure) -> leave(submission, place));
        if (!running) {
            place.end().complete(null);
        }
        return place.end().completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Wakes whoever waits for this submission. */
    public void finished(String submission) {
        Set<Place> waiting = places.get(submission);
        if (waiting != null) {
            waiting.forEach(place -> place.end().complete(null));
        }
    }

    private void leave(String submission, Place place) {
        places.computeIfPresent(submission, (id, waiting) -> {
            waiting.remove(place);
            return waiting.isEmpty() ? null : waiting;
        });
    }

    /** How many submissions are waited for. */
    int size() {
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
