package dev.grader.openapi;

import dev.grader.Answer;
import java.util.List;

/** Webhooks and their messages; what is received is shown where it is sent. */
final class WebhookScenes {
    static final List<Scene> ALL = List.of(
            Scene.of("makeWebhook", 201, "finished", WebhookScenes::made),
            Scene.of(
                    "makeWebhook",
                    400,
                    "malformed-json",
                    stage -> stage.call("makeWebhook").body("").send()),
            Scene.of(
                    "makeWebhook",
                    422,
                    "refused-url",
                    stage -> stage.call("makeWebhook")
                            .body("{\"url\":\"https://192.168.0.1/\"}")
                            .send()),
            Scene.of("listWebhooks", 200, stage -> {
                made(stage);
                return stage.call("listWebhooks").send();
            }),
            Scene.of("getWebhook", 200, stage -> of(stage, "getWebhook").send()),
            Scene.of(
                    "getWebhook",
                    404,
                    "no-webhook",
                    stage -> stage.call("getWebhook").send()),
            Scene.of(
                    "changeWebhook",
                    200,
                    "paused",
                    stage -> of(stage, "changeWebhook")
                            .example("paused")
                            .header("If-Match", "*")
                            .send()),
            Scene.of(
                    "changeWebhook",
                    400,
                    "malformed-json",
                    stage -> of(stage, "changeWebhook").body("").send()),
            Scene.of(
                    "changeWebhook",
                    412,
                    "changed",
                    stage -> of(stage, "changeWebhook")
                            .example("paused")
                            .header("If-Match", "\"another\"")
                            .send()),
            Scene.of(
                    "changeWebhook",
                    422,
                    "refused-url",
                    stage -> of(stage, "changeWebhook")
                            .body("{\"url\":\"https://192.168.0.1/\"}")
                            .header("If-Match", "*")
                            .send()),
            Scene.of(
                    "changeWebhook",
                    428,
                    "no-version",
                    stage -> of(stage, "changeWebhook").example("paused").send()),
            Scene.of("deleteWebhook", 204, stage -> of(stage, "deleteWebhook").send()),
            Scene.of(
                    "rotateWebhookSecret",
                    200,
                    "a-day",
                    stage -> of(stage, "rotateWebhookSecret").example("a-day").send()),
            Scene.of(
                    "rotateWebhookSecret",
                    400,
                    "unknown-field",
                    stage -> of(stage, "rotateWebhookSecret")
                            .body("{\"overlap\":1}")
                            .send()),
            Scene.of("testWebhook", 202, stage -> of(stage, "testWebhook").send()),
            Scene.of(
                    "testWebhook",
                    422,
                    "disabled",
                    stage -> paused(stage, "testWebhook").send()),
            Scene.of("listDeliveries", 200, WebhookScenes::deliveries),
            Scene.of(
                    "listDeliveries",
                    400,
                    "unknown-status",
                    stage -> of(stage, "listDeliveries").query("status", "lost").send()),
            Scene.of("replayMessage", 202, WebhookScenes::replayed),
            Scene.of(
                    "replayMessage",
                    404,
                    "no-message",
                    stage -> of(stage, "replayMessage")
                            .with("message", "msg_none")
                            .send()),
            Scene.of(
                    "replayMessage",
                    422,
                    "disabled",
                    stage -> paused(stage, "replayMessage").send()),
            Scene.of(
                    "replayFailed",
                    202,
                    "a-day",
                    stage -> of(stage, "replayFailed").example("a-day").send()),
            Scene.of(
                    "replayFailed",
                    400,
                    "malformed-json",
                    stage -> of(stage, "replayFailed").body("").send()),
            Scene.of(
                    "replayFailed",
                    400,
                    "swapped",
                    stage -> of(stage, "replayFailed")
                            .body("{\"since\":\"2026-11-23T00:00:00Z\",\"until\":\"2026-11-22T00:00:00Z\"}")
                            .send()),
            Scene.of(
                    "replayFailed",
                    422,
                    "disabled",
                    stage -> paused(stage, "replayFailed").example("a-day").send()));

    private WebhookScenes() {}

    private static Answer made(Stage stage) {
        return stage.call("makeWebhook").example("finished").send();
    }

    /** A call about a webhook that is there. */
    private static Call of(Stage stage, String operation) {
        return stage.call(operation).with("id", made(stage).at("/id"));
    }

    /** A call about one that is disabled. */
    private static Call paused(Stage stage, String operation) {
        String id = made(stage).at("/id");
        stage.call("changeWebhook")
                .with("id", id)
                .example("paused")
                .header("If-Match", "*")
                .send();
        return stage.call(operation).with("id", id);
    }

    private static Answer deliveries(Stage stage) {
        String id = made(stage).at("/id");
        stage.call("testWebhook").with("id", id).send();
        return stage.call("listDeliveries").with("id", id).send();
    }

    private static Answer replayed(Stage stage) {
        String id = made(stage).at("/id");
        String message = stage.call("testWebhook").with("id", id).send().at("/id");
        return stage.call("replayMessage")
                .with("id", id)
                .with("message", message)
                .send();
    }
}
