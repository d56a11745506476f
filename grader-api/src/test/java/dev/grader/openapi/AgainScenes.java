package dev.grader.openapi;

import dev.grader.Answer;
import java.util.List;
import java.util.UUID;

/** Requests that are sent twice, batches, and how often a candidate may try. */
final class AgainScenes {
    private static final String SOLUTION = "{\"challenge\":\"reverse-a-generator\",\"source\":\"a\"}";
    private static final String UNKNOWN = "{\"challenge\":\"none\",\"source\":\"a\"}";

    static final List<Scene> ALL = List.of(
            Scene.of("submit", 422, "idempotency-key-reused", AgainScenes::reused),
            Scene.of(
                    "submit",
                    400,
                    "malformed-idempotency-key",
                    stage -> stage.call("submit")
                            .example("solution")
                            .header("Idempotency-Key", "k".repeat(256))
                            .send()),
            Scene.of("submit", 202, "solution", AgainScenes::replayed),
            Scene.of("submit", 409, "attempts-exhausted", AgainScenes::exhausted),
            Scene.of(
                    "submitBatch",
                    202,
                    "two",
                    stage -> stage.call("submitBatch").example("two").send()),
            Scene.of("submitBatch", 202, "two", stage -> batch(stage, SOLUTION + "," + UNKNOWN)),
            Scene.of("submitBatch", 422, "none-taken", stage -> batch(stage, UNKNOWN)),
            Scene.of(
                    "submitBatch",
                    400,
                    "malformed-json",
                    stage -> stage.call("submitBatch").body("").send()),
            Scene.of("getBatch", 200, AgainScenes::batch),
            Scene.of(
                    "getBatch", 404, "no-batch", stage -> stage.call("getBatch").send()),
            Scene.of(
                    "getAttemptLimits",
                    200,
                    stage -> stage.call("getAttemptLimits").send()),
            Scene.of("putAttemptLimits", 200, "limits", AgainScenes::limited),
            Scene.of(
                    "putAttemptLimits",
                    400,
                    "malformed-json",
                    stage -> stage.call("putAttemptLimits").body("").send()),
            Scene.of(
                    "putAttemptLimits",
                    412,
                    "changed",
                    stage -> stage.call("putAttemptLimits")
                            .example("limits")
                            .header("If-Match", "\"another\"")
                            .send()),
            Scene.of(
                    "putAttemptLimits",
                    422,
                    "unknown-challenge",
                    stage -> stage.call("putAttemptLimits")
                            .body("{\"default\":null,\"challenges\":{\"none\":1}}")
                            .header("If-Match", "*")
                            .send()),
            Scene.of(
                    "putAttemptLimits",
                    428,
                    "no-version",
                    stage -> stage.call("putAttemptLimits").example("limits").send()));

    private AgainScenes() {}

    private static Answer batch(Stage stage, String submissions) {
        return stage.call("submitBatch")
                .body("{\"submissions\":[" + submissions + "]}")
                .send();
    }

    private static Answer sent(Stage stage, String example, String key) {
        return stage.call("submit")
                .example(example)
                .header("Idempotency-Key", key)
                .send();
    }

    private static Answer reused(Stage stage) {
        String key = UUID.randomUUID().toString();
        sent(stage, "solution", key);
        return sent(stage, "run", key);
    }

    private static Answer replayed(Stage stage) {
        String key = UUID.randomUUID().toString();
        String first = sent(stage, "solution", key).at("/id");
        Answer second = sent(stage, "solution", key);
        if (!second.at("/id").equals(first)
                || second.header("Idempotent-Replayed").isEmpty()) {
            throw new AssertionError("It was not the first answer: " + second);
        }
        return second;
    }

    private static Answer exhausted(Stage stage) {
        limited(stage);
        stage.call("submit").example("for-a-candidate").send();
        return stage.call("submit").example("for-a-candidate").send();
    }

    private static Answer limited(Stage stage) {
        String tag = stage.call("getAttemptLimits").send().header("ETag").orElseThrow();
        return stage.call("putAttemptLimits")
                .example("limits")
                .header("If-Match", tag)
                .send();
    }

    private static Answer batch(Stage stage) {
        String id = stage.call("submitBatch").example("two").send().at("/id");
        return stage.call("getBatch").with("id", id).send();
    }
}
