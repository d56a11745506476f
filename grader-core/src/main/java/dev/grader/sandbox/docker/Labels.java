package dev.grader.sandbox.docker;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is written on everything this grader makes on an engine, so that it can be found again: whose it is, and which process
 * made it.
 *
 * @param instance one sandbox of one process
 * @param owner the installation, by its configured name
 * @param process the pid of the JVM
 * @param started when the JVM was started, in milliseconds since 1970
 */
record Labels(String instance, String owner, long process, long started) {
    static final String INSTANCE = "dev.grader.instance";
    static final String OWNER = "dev.grader.owner";
    static final String PROCESS = "dev.grader.process";
    static final String STARTED = "dev.grader.started";
    static final String PART = "dev.grader.part";
    static final String HOUSEHOLD = "dev.grader.household";
    static final String UIDS = "dev.grader.uids";

    /** What a labelled thing is. */
    enum Part {
        EXAMINER,
        CELL,
        VOLUME;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Labels ofThisProcess(String instance, String owner) {
        ProcessHandle self = ProcessHandle.current();
        return new Labels(instance, owner, self.pid(), startOf(self));
    }

    /** When a process was started, or 0 where the system does not tell. */
    static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    Map<String, String> on(Part part, String household) {
        Map<String, String> labels = new HashMap<>();
        labels.put(INSTANCE, instance);
        labels.put(OWNER, owner);
        labels.put(PROCESS, Long.toString(process));
        labels.put(STARTED, Long.toString(started));
        labels.put(PART, part.label());
        labels.put(HOUSEHOLD, household);
        return labels;
    }
}
