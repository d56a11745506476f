package dev.grader.wiring;

/** What a process of an installation does. */
public enum NodeRole {
    /** All of it: the whole installation, or one of several equal nodes. */
    BOTH,
    /** Takes submissions and tells results. Opens no sandbox, hence needs no Docker engine, and runs no job. */
    API,
    /** Grades what others take. Serves health and metrics, no other route; needs neither keys nor their pepper. */
    WORKER;

    boolean servesApi() {
        return this != WORKER;
    }

    boolean grades() {
        return this != API;
    }
}
