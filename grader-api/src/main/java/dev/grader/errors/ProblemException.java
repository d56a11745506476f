package dev.grader.errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem. Its message is the problem's detail, and goes to the client as it is. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> faults;
    private final transient HttpHeaders headers = new HttpHeaders();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A problem with a single fault, whose sentence is the detail too. */
    public ProblemException(ProblemType type, Fault fault) {
        this(type, fault.detail(), List.of(fault));
    }

    public ProblemException(ProblemType type, String detail, List<Fault> faults) {
        // Expected ends of a request, made by the thousand when somebody knocks: no stack trace.
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    public ProblemException header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** Tells more, in a member of its own (RFC 9457 section 3.2). */
    public ProblemException with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** Seconds after which it may go better, as the header says; null where there is no such header. */
    public @Nullable String retryAfter() {
        return headers.getFirst(HttpHeaders.RETRY_AFTER);
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    HttpHeaders headers() {
        return headers;
    }
}
