package dev.grader.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Begins spans, and carries them over a queue as the value of the header {@code traceparent} (W3C Trace Context, section 3.2).
 * Where nothing is exported that costs next to nothing: the ids are still there for the log. Thread-safe.
 */
public final class Traces {
    /** Traces nothing. */
    public static final Traces NONE = new Traces(Tracer.NOOP, Propagator.NOOP);

    private static final String HEADER = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** What this thread is at, as a {@code traceparent}; null where it is at nothing that is traced. */
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        var headers = new HashMap<String, String>();
        propagator.inject(context, headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return headers.get(HEADER);
    }

    /** Begins a part of what this thread is at. It is what this thread is at until it is closed, on the same thread. */
    public Step begin(String name) {
        return enter(tracer.nextSpan().name(name).start());
    }

    /** Begins a part of what another thread or process was at: likewise; a trace of its own where that was nothing. */
    public Step resume(String name, Optional<String> traceparent) {
        return enter(partOf(traceparent).name(name).start());
    }

    /** Tells of a part that is over. */
    public void past(String name, Optional<String> traceparent, Instant from, Instant to) {
        partOf(traceparent)
                .name(name)
                .startTimestamp(micros(from), TimeUnit.MICROSECONDS)
                .start()
                .end(micros(to), TimeUnit.MICROSECONDS);
    }

    /** Notes something of what this thread is at. */
    public void tag(String name, String value) {
        Span present = tracer.currentSpan();
        if (present != null) {
            present.tag(name, value);
        }
    }

    private Span.Builder partOf(Optional<String> traceparent) {
        Map<String, String> headers =
                traceparent.map(value -> Map.of(HEADER, value)).orElseGet(Map::of);
        return propagator.extract(headers, Map::get);
    }

    private Step enter(Span span) {
        return new Step(span, tracer.withSpan(span));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
