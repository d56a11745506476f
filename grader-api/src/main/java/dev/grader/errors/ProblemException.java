package dev.grader.errors;

import java.util.List;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem. Its message is the problem's detail, and goes to the client as it is. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> faults;
    private final transient HttpHeaders headers = new HttpHeaders();

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

    public ProblemType type() {
        return type;
    }

    List<Fault> faults() {
        return faults;
    }

    HttpHeaders headers() {
        return headers;
    }
}
