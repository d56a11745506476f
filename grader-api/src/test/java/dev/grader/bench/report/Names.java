package dev.grader.bench.report;

/** Figures that more than one class must find again. */
public final class Names {
    public static final String LATENCY = "latency";
    public static final String THROUGHPUT = "throughput";
    public static final String SHAPE = "shape";
    public static final String START = "start";
    public static final String MEMORY = "memory";
    public static final String BURST = "burst";

    public static final String PYTHON = "cold python3";
    public static final String DOCKER_RUN = "docker run";
    public static final String SERVICE = "service";

    public static final String BANK = "reverse-a-generator";
    public static final String TEN = "ten tests";
    public static final String SUBMISSIONS = "submissions, ";
    public static final String TESTS = "isolated tests, ";
    public static final String CLOSED = "latency, ";
    public static final String HALF_LOAD = "latency at half load, ";
    public static final String TAIL = "p99/p50 at half load, ";

    public static final String COST_OF_TESTS = "tests";
    public static final String SLOPE_OF_TESTS = "one more test";
    public static final String OFF_LINE = "off the line, tests";
    public static final String SLOPE_OF_CALLS = "one more remote call";

    public static final String READY = "ready";

    public static final String JVM = "JVM, resident";
    public static final String CELL = "cell, idle";
    public static final String EXAMINER_TEN = "examiner, ten more challenges";

    public static final String ACCEPTED = "accepted, ";
    public static final String SQLITE = "SQLite";
    public static final String POSTGRES = "PostgreSQL";

    private Names() {}
}
