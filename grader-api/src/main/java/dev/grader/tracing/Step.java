package dev.grader.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer.SpanInScope;

/** A span that its thread is at. For that one thread. */
public final class Step implements AutoCloseable {
    private final Span span;
    private final SpanInScope scope;

    Step(Span span, SpanInScope scope) {
        this.span = span;
        this.scope = scope;
    }

    public Step tag(String name, String value) {
        span.tag(name, value);
        return this;
    }

    /** Marks it as failed. What the error says may quote anything, so that its class alone is told. */
    public void failed(Throwable error) {
        span.error(new Failure(error.getClass().getName()));
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }

    /** Stands for an error in a span. */
    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(String error) {
            super(error, null, false, false);
        }
    }
}
