package dev.grader.sandbox.stream;

import dev.grader.sandbox.RunFacts;
import dev.grader.sandbox.RunFacts.Refused;
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
                facts.count("starved_ms"),
                facts.count("peak_memory_bytes"),
                facts.count("processes_peak"),
                facts.count("files_peak"),
                facts.count("oom_kills"),
                facts.count("host_oom_kills"),
                facts.count("refused_processes"),
                refused(facts),
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
            case "memory" -> StoppedBy.MEMORY;
            case "files" -> StoppedBy.FILES;
            case "output" -> StoppedBy.OUTPUT;
            default -> throw facts.fault("stopped_by", "names no limit for which a test is stopped");
        };
    }

    private static @Nullable Refused refused(Fields facts) throws ProtocolFault {
        String kind = facts.nameOrNull("refused");
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case "memory" -> Refused.MEMORY;
            case "processes" -> Refused.PROCESSES;
            case "open_files" -> Refused.OPEN_FILES;
            case "file_size" -> Refused.FILE_SIZE;
            case "files" -> Refused.FILES;
            default -> throw facts.fault("refused", "names nothing that is refused");
        };
    }
}
