package dev.grader.bench;

import java.util.Locale;

/** The parts of a run, in the order in which they are measured: first those that share a running service. */
enum Section {
    LATENCY,
    THROUGHPUT,
    SHAPE,
    MEMORY,
    START,
    BURST;

    /** As it is written on the command line and in the report. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
