package dev.grader.openapi;

import dev.grader.Answer;
import java.util.List;
import java.util.UUID;

/** Comments, and scores beside the computed ones. */
final class ReviewingScenes {
    static final List<Scene> ALL = List.of(
            Scene.of("addComment", 201, "on-a-line", stage -> comment(stage, "on-a-line")),
            Scene.of("addComment", 201, "on-the-whole", stage -> comment(stage, "on-the-whole")),
            Scene.of(
                    "addComment",
                    400,
                    "malformed-json",
                    stage -> of(stage, "addComment").body("").send()),
            Scene.of(
                    "addComment",
                    400,
                    "no-text",
                    stage -> of(stage, "addComment").body("{}").send()),
            Scene.of(
                    "addComment",
                    422,
                    "no-such-line",
                    stage -> stage.call("addComment")
                            .with("id", oneLine(stage))
                            .body("{\"line\":9,\"text\":\"Why?\"}")
                            .send()),
            Scene.of("listComments", 200, stage -> {
                String id = stage.finished();
                comment(stage, id, "on-a-line");
                return stage.call("listComments").with("id", id).send();
            }),
            Scene.of(
                    "changeComment",
                    200,
                    "another",
                    stage ->
                            ofComment(stage, "changeComment").example("another").send()),
            Scene.of(
                    "changeComment",
                    400,
                    "malformed-json",
                    stage -> ofComment(stage, "changeComment").body("").send()),
            Scene.of(
                    "changeComment",
                    404,
                    "no-comment",
                    stage -> of(stage, "changeComment")
                            .with("comment", "cmt_none")
                            .example("another")
                            .send()),
            Scene.of(
                    "deleteComment",
                    204,
                    stage -> ofComment(stage, "deleteComment").send()),
            Scene.of("overrideScore", 200, "with-a-reason", stage -> override(stage, stage.finished())),
            Scene.of(
                    "overrideScore",
                    400,
                    "malformed-json",
                    stage -> of(stage, "overrideScore").body("").send()),
            Scene.of(
                    "overrideScore",
                    400,
                    "no-reason",
                    stage -> of(stage, "overrideScore").body("{\"points\":1}").send()),
            Scene.of("overrideScore", 409, "not-finished", stage -> stage.held(() -> override(stage, stage.queued()))),
            Scene.of("overrideScore", 409, "cancelled", stage -> override(stage, stage.cancelled())),
            Scene.of(
                    "overrideScore",
                    412,
                    "changed",
                    stage -> of(stage, "overrideScore")
                            .header("If-Match", "\"another\"")
                            .example("with-a-reason")
                            .send()),
            Scene.of(
                    "overrideScore",
                    422,
                    "too-many-points",
                    stage -> of(stage, "overrideScore")
                            .body("{\"points\":1000,\"reason\":\"Splendid.\"}")
                            .send()),
            Scene.of("withdrawOverride", 200, stage -> {
                String id = stage.finished();
                override(stage, id);
                return stage.call("withdrawOverride").with("id", id).send();
            }),
            Scene.of(
                    "withdrawOverride",
                    412,
                    "changed",
                    stage -> of(stage, "withdrawOverride")
                            .header("If-Match", "\"another\"")
                            .send()));

    private ReviewingScenes() {}

    /** A call about a submission that is finished. */
    private static Call of(Stage stage, String operation) {
        return stage.call(operation).with("id", stage.finished());
    }

    /** A call about a comment that is there. */
    private static Call ofComment(Stage stage, String operation) {
        String id = stage.finished();
        return stage.call(operation)
                .with("id", id)
                .with("comment", comment(stage, id, "on-a-line").at("/id"));
    }

    private static Answer comment(Stage stage, String example) {
        return comment(stage, stage.finished(), example);
    }

    private static Answer comment(Stage stage, String id, String example) {
        return stage.call("addComment").with("id", id).example(example).send();
    }

    private static Answer override(Stage stage, String id) {
        return stage.call("overrideScore")
                .with("id", id)
                .example("with-a-reason")
                .send();
    }

    private static String oneLine(Stage stage) {
        return stage.client()
                .submit("reverse-a-generator", "a = 1 # " + UUID.randomUUID(), "Prefer", "wait=20")
                .at("/id");
    }
}
