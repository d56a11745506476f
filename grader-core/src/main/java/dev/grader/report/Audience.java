package dev.grader.report;

/** Who reads a report. */
public enum Audience {
    /** The person who wrote the solution, and whatever is shown to that person. */
    CANDIDATE,
    /** An interviewer, or an integrator's own back end. */
    STAFF
}
