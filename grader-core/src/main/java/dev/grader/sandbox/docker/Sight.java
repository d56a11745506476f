package dev.grader.sandbox.docker;

import dev.grader.sandbox.Inspection.Container;
import dev.grader.sandbox.Inspection.Running;
import dev.grader.sandbox.SandboxException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code look_inside.py} printed. */
final class Sight {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Sight() {}

    static Container parse(String said, String id, String started) throws SandboxException {
        try {
            JsonNode seen = JSON.readTree(said);
            List<Running> processes = new ArrayList<>();
            for (JsonNode process : seen.required("processes")) {
                processes.add(new Running(
                        process.required(0).intValue(),
                        process.required(1).intValue(),
                        process.required(2).stringValue()));
            }
            List<String> files = new ArrayList<>();
            seen.required("files").forEach(file -> files.add(file.stringValue()));
            return new Container(
                    id,
                    started,
                    processes,
                    files,
                    seen.required("descriptors").intValue(),
                    seen.required("resident_bytes").longValue());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SandboxException(
                    "What was seen in the container " + id + " cannot be read: " + e.getMessage() + " in: " + said, e);
        }
    }
}
