package dev.grader.events;

import dev.grader.access.Caller;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.signals.Signal;
import dev.grader.signals.SignalListener;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams that are open on this node. Each holds a virtual thread and no connection to the database while it waits. Thread-safe. */
public class Streams implements SignalListener, SmartLifecycle {
    /** Of one key at one time: above what a page that shows some, or a server that follows some, needs. */
    static final int MOST = 100;

    /** Milliseconds after which a reader that lost its connection comes again. */
    private static final long RECONNECT = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final ConcurrentHashMap<String, Set<Stream>> open = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile boolean running;

    /**
     * Opens one.
     *
     * @param story and {@code look}, of one submission that this caller may see
     * @throws ProblemException when this key has too many
     */
    SseEmitter open(Caller caller, Story story, Supplier<Standing> look, Position after) {
        enter(caller);
        var emitter = new SseEmitter(0L);
        var stream = new Stream(story, look, new Wire(emitter), System::nanoTime);
        open.computeIfAbsent(story.id(), id -> ConcurrentHashMap.newKeySet()).add(stream);
        emitter.onCompletion(stream::end);
        emitter.onError(gone -> stream.end());
        Thread.startVirtualThread(() -> {
            try {
                tell(stream, emitter, after);
            } finally {
                open.computeIfPresent(story.id(), (id, streams) -> {
                    streams.remove(stream);
                    return streams.isEmpty() ? null : streams;
                });
                leave(caller);
            }
        });
        return emitter;
    }

    private void tell(Stream stream, SseEmitter emitter, Position after) {
        try {
            if (running) {
                emitter.send(SseEmitter.event().reconnectTime(RECONNECT).comment("a submission's events"));
                stream.tell(after);
            }
            emitter.complete();
        } catch (ProblemException gone) {
            // Erased meanwhile: there is nothing more to tell, and nothing to come back for but a 404.
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A reader of events is gone", gone);
            emitter.complete();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException failed) {
            // The reader comes again, and is told what it has not seen.
            LOG.warn("A stream of events broke off", failed);
            emitter.complete();
        }
    }

    private void enter(Caller caller) {
        int count = counts.merge(caller.key(), 1, Integer::sum);
        if (count > MOST) {
            leave(caller);
            throw new ProblemException(
                            ProblemType.RATE_LIMITED,
                            "This key has %d streams of events open and may have no more: close some first."
                                    .formatted(MOST))
                    .header(HttpHeaders.RETRY_AFTER, "5");
        }
    }

    private void leave(Caller caller) {
        counts.computeIfPresent(caller.key(), (key, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public void heard(Signal signal, String job) {
        switch (signal) {
            case BEGUN, PROGRESS, ENDED, CANCELLED -> {
                if (job.isEmpty()) {
                    open.values().forEach(streams -> streams.forEach(Stream::wake));
                } else {
                    open.getOrDefault(job, Set.of()).forEach(Stream::wake);
                }
            }
            case WORK, CHALLENGES -> {}
        }
    }

    /** How many are open. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all: their readers come again, to whoever serves then, with the last id they saw. */
    @Override
    public void stop() {
        running = false;
        open.values().forEach(streams -> streams.forEach(Stream::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** As those that wait: before the web server waits for its requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** To one connection. */
    private record Wire(SseEmitter emitter) implements Stream.Sink {
        @Override
        public void send(Event event) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(event.position().text())
                    .name(event.name())
                    .data(event.data(), MediaType.APPLICATION_JSON));
        }

        @Override
        public void comment() throws IOException {
            emitter.send(SseEmitter.event().comment("still here"));
        }
    }
}
