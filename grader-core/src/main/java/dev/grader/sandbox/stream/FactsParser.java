package dev.grader.sandbox.stream;

import dev.grader.sandbox.RunFacts;
import dev.grader.sandbox.RunFacts.StoppedBy;
import org.jspecify.annotations.Nullable;

/** Reads what the warden measured of a test. */
final class FactsParser {
    private FactsParser() {}

    static RunFacts facts(Fields facts) throws ProtocolFault {
        return new RunFacts(
                facts.integerOrNull("exit_code"),
                facts.integerOrNull("signal"),
                stoppedBy(facts),
                facts.count("cpu_ms"),
                facts.count("wall_ms"),
                facts.count("peak_memory_bytes"),
                facts.count("oom_kills"),
                facts.count("refused_processes"),
                facts.flag("memory_error"),
                facts.flag("refused_process"),
                facts.count("output_bytes"));
    }

    private static @Nullable StoppedBy stoppedBy(Fields facts) throws ProtocolFault {
        String limit = facts.nameOrNull("stopped_by");
        if (limit == null) {
            return null;
        }
        return switch (limit) {
            case "cpu" -> StoppedBy.CPU;
            case "wall" -> StoppedBy.WALL;
            case "output" -> StoppedBy.OUTPUT;
            default -> throw facts.fault("stopped_by", "names no limit for which a test is stopped");
        };
    }
}
