package dev.grader.openapi;

import dev.grader.Answer;
import java.util.List;

/** Links to reports. */
final class SharingScenes {
    static final List<Scene> ALL = List.of(
            Scene.of("share", 201, "one", SharingScenes::shared),
            Scene.of(
                    "share",
                    400,
                    "malformed-json",
                    stage -> stage.call("share").body("").send()),
            Scene.of(
                    "share",
                    400,
                    "none",
                    stage -> stage.call("share").body("{\"submissions\":[]}").send()),
            Scene.of(
                    "share",
                    422,
                    "no-submission",
                    stage -> stage.call("share")
                            .body("{\"submissions\":[\"sub_none\"]}")
                            .send()),
            Scene.of(
                    "share",
                    422,
                    "too-long",
                    stage -> stage.call("share")
                            .body("{\"submissions\":[\"%s\"],\"expires_at\":\"2999-01-01T00:00:00Z\"}"
                                    .formatted(stage.finished()))
                            .send()),
            Scene.of("listShares", 200, stage -> {
                shared(stage);
                return stage.call("listShares").send();
            }),
            Scene.of(
                    "revokeShare",
                    204,
                    stage -> stage.call("revokeShare")
                            .with("id", shared(stage).at("/id"))
                            .send()),
            Scene.of(
                    "revokeShare",
                    404,
                    "no-share",
                    stage -> stage.call("revokeShare").with("id", "shr_none").send()));

    private SharingScenes() {}

    private static Answer shared(Stage stage) {
        return stage.call("share")
                .body("{\"submissions\":[\"%s\"],\"comments\":true}".formatted(stage.finished()))
                .send();
    }
}
