package dev.grader.openapi;

import dev.grader.Answer;
import java.util.List;

/** Reviews and regrades. */
final class JudgingScenes {

    static final List<Scene> ALL = List.of(
            Scene.of(
                    "review",
                    200,
                    "ticks",
                    stage -> stage.call("review")
                            .with("id", stage.written())
                            .example("ticks")
                            .send()),
            Scene.of(
                    "review",
                    400,
                    "malformed-json",
                    stage -> stage.call("review")
                            .with("id", stage.written())
                            .body("")
                            .send()),
            Scene.of(
                    "review",
                    400,
                    "no-ticks",
                    stage -> stage.call("review")
                            .with("id", stage.written())
                            .body("{\"ticks\":[]}")
                            .send()),
            Scene.of("review", 409, "not-finished", stage -> stage.held(() -> review(stage, stage.queued()))),
            Scene.of("review", 409, "cancelled", stage -> review(stage, stage.cancelled())),
            Scene.of(
                    "review",
                    412,
                    "changed",
                    stage -> stage.call("review")
                            .with("id", stage.written())
                            .header("If-Match", "\"another\"")
                            .example("ticks")
                            .send()),
            Scene.of("review", 422, "no-written-answer", stage -> review(stage, stage.finished())),
            Scene.of(
                    "regrade",
                    200,
                    stage -> stage.call("regrade")
                            .with("submission", stage.finished())
                            .header("Prefer", "wait=20")
                            .send()),
            Scene.of("regrade", 202, JudgingScenes::regradeLater),
            Scene.of("regrade", 409, "not-finished", stage -> stage.held(() -> regrade(stage, stage.queued()))),
            Scene.of("regrade", 409, "under-way", JudgingScenes::regradeTwice),
            Scene.of("regrade", 409, "cancelled", stage -> regrade(stage, stage.cancelled())),
            Scene.of("regrade", 422, "written", stage -> regrade(stage, stage.written())),
            Scene.of("getRegrade", 200, JudgingScenes::finishedRegrade),
            Scene.of(
                    "getRegrade",
                    404,
                    "no-submission",
                    stage -> stage.call("getRegrade")
                            .with("submission", "sub_none")
                            .with("id", "reg_none")
                            .send()),
            Scene.of(
                    "getRegrade",
                    404,
                    "no-regrade",
                    stage -> stage.call("getRegrade")
                            .with("submission", stage.finished())
                            .with("id", "reg_none")
                            .send()),
            Scene.of("listRegrades", 200, JudgingScenes::regrades),
            Scene.of("cancelRegrade", 200, JudgingScenes::cancelRegrade),
            Scene.of("cancelRegrade", 409, "already-finished", JudgingScenes::cancelFinishedRegrade));

    private JudgingScenes() {}

    private static Answer review(Stage stage, String id) {
        return stage.call("review").with("id", id).example("ticks").send();
    }

    private static Answer regrade(Stage stage, String submission) {
        return stage.call("regrade").with("submission", submission).send();
    }

    private static Answer regradeLater(Stage stage) {
        String submission = stage.finished();
        return stage.held(() -> regrade(stage, submission));
    }

    private static Answer regradeTwice(Stage stage) {
        String submission = stage.finished();
        return stage.held(() -> {
            stage.regradeOf(submission);
            return regrade(stage, submission);
        });
    }

    private static Answer finishedRegrade(Stage stage) {
        String submission = stage.finished();
        return stage.call("getRegrade")
                .with("submission", submission)
                .with("id", stage.regradeOf(submission))
                .header("Prefer", "wait=20")
                .send();
    }

    private static Answer regrades(Stage stage) {
        String submission = stage.finished();
        stage.regradeOf(submission);
        return stage.call("listRegrades").with("submission", submission).send();
    }

    private static Answer cancelRegrade(Stage stage) {
        String submission = stage.finished();
        return stage.held(() -> stage.call("cancelRegrade")
                .with("submission", submission)
                .with("id", stage.regradeOf(submission))
                .send());
    }

    private static Answer cancelFinishedRegrade(Stage stage) {
        Answer regrade = finishedRegrade(stage);
        return stage.call("cancelRegrade")
                .with("submission", regrade.at("/submission"))
                .with("id", regrade.at("/id"))
                .send();
    }
}
