package dev.grader.waiting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;

/** Answers a request at once, or at the end of what it asks for where the client waits for that. Thread-safe. */
public class LongPoll {
    /** The request header in which a client says that it will wait. */
    public static final String PREFER = "Prefer";

    private static final String PREFERENCE_APPLIED = "Preference-Applied";

    /** The end may have been on another node, and its signal lost: so often it looks by itself. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Waiting waiting;

    public LongPoll(Waiting waiting) {
        this.waiting = waiting;
    }

    /**
     * What is asked for, as it is at one moment.
     *
     * @param done whether nothing will change any more
     * @param path where it is found
     */
    public record Sight<V>(boolean done, String path, V view) {}

    /** The answer to a request that looks at something: 200, finished or not. */
    public <V> DeferredResult<ResponseEntity<V>> found(
            String id, @Nullable List<String> prefer, Supplier<Sight<V>> look) {
        return answer(id, Preference.wait(prefer), look, HttpStatus.OK);
    }

    /** The answer to a request that started something: 202 and where it will be; 200 where the client waited for its end. */
    public <V> DeferredResult<ResponseEntity<V>> taken(
            String id, @Nullable List<String> prefer, Supplier<Sight<V>> look) {
        return answer(id, Preference.wait(prefer), look, HttpStatus.ACCEPTED);
    }

    /** The same to a request that does not wait. */
    public static <V> ResponseEntity<V> taken(Sight<V> started) {
        return told(started, Optional.empty(), HttpStatus.ACCEPTED);
    }

    private <V> DeferredResult<ResponseEntity<V>> answer(
            String id, Optional<Duration> wait, Supplier<Sight<V>> look, HttpStatus unfinished) {
        // No time-out of its own: the wait ends by itself.
        var result = new DeferredResult<ResponseEntity<V>>(0L);
        if (wait.isEmpty()) {
            result.setResult(told(look.get(), wait, unfinished));
        } else {
            long end = System.nanoTime() + wait.get().toNanos();
            watch(new Watch<>(id, end, look, sight -> told(sight, wait, unfinished), result));
        }
        return result;
    }

    /** Looks now, and again whenever it may have ended, until it has or the time is over. */
    private <V> void watch(Watch<V> watch) {
        Duration left = Duration.ofNanos(watch.end() - System.nanoTime());
        var next = waiting.of(watch.id(), left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS);
        Sight<V> now;
        try {
            now = watch.look().get();
        } catch (RuntimeException refused) {
            next.complete(null);
            throw refused;
        }
        if (now.done() || !left.isPositive() || !waiting.isRunning()) {
            next.complete(null);
            watch.result().setResult(watch.answer().apply(now));
            return;
        }
        watch.result().onCompletion(() -> next.complete(null));
        // On a thread of its own: neither the one that keeps time nor the one that grades should wait for the database.
        CompletableFuture<Void> unused = next.whenCompleteAsync(
                (nothing, failure) -> {
                    if (!watch.result().isSetOrExpired()) {
                        watchOn(watch);
                    }
                },
                Thread::startVirtualThread);
    }

    private <V> void watchOn(Watch<V> watch) {
        try {
            watch(watch);
        } catch (RuntimeException failed) {
            watch.result().setErrorResult(failed);
        }
    }

    /**
     * One request that waits.
     *
     * @param end of its patience, on the counter of {@link System#nanoTime}
     */
    private record Watch<V>(
            String id,
            long end,
            Supplier<Sight<V>> look,
            Function<Sight<V>, ResponseEntity<V>> answer,
            DeferredResult<ResponseEntity<V>> result) {}

    private static <V> ResponseEntity<V> told(Sight<V> sight, Optional<Duration> waited, HttpStatus unfinished) {
        // Only who waited for the end is told of it by the status: without a wait, taking is all that was asked.
        HttpStatus status = sight.done() && waited.isPresent() ? HttpStatus.OK : unfinished;
        var answer = ResponseEntity.status(status);
        if (unfinished == HttpStatus.ACCEPTED) {
            answer.header(HttpHeaders.LOCATION, sight.path());
        }
        if (!sight.done() || status == HttpStatus.ACCEPTED) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        waited.ifPresent(time -> answer.header(PREFERENCE_APPLIED, "wait=" + time.toSeconds()));
        return answer.body(sight.view());
    }
}
