package dev.grader.sandbox.stream;

import dev.grader.sandbox.Job;
import dev.grader.sandbox.TestPackage;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is said to an examiner: one frame for each type of request in the protocol. Stateless. */
final class Requests {
    /** ASCII only, so that any text a candidate hands in can be written, half a surrogate pair included. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Requests() {}

    static byte[] challenge(TestPackage tests) {
        return frame(Map.of(
                "type", "challenge",
                "digest", tests.digest(),
                "module", tests.module(),
                "files", tests.files()));
    }

    static byte[] forget(String digest) {
        return frame(Map.of("type", "forget", "digest", digest));
    }

    static byte[] grade(Job job, String cell) {
        return frame(Map.of(
                "type", "grade",
                "job", job.id(),
                "digest", job.digest(),
                "cell", cell,
                "files", job.files(),
                "tests", job.tests(),
                "limits", job.limits(),
                "test_limits", job.testLimits(),
                "fail_fast", job.failFast()));
    }

    static byte[] cancel(String job) {
        return frame(Map.of("type", "cancel", "job", job));
    }

    static byte[] ping(long id) {
        return frame(Map.of("type", "ping", "id", id));
    }

    private static byte[] frame(Map<String, ?> message) {
        return Frames.encode(JSON.writeValueAsBytes(message));
    }
}
