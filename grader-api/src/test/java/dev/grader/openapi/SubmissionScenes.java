package dev.grader.openapi;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Role;
import java.util.List;

/** Handing in, looking, cancelling. */
final class SubmissionScenes {
    static final List<Scene> ALL = List.of(
            Scene.of(
                    "submit",
                    202,
                    "solution",
                    stage -> stage.held(
                            () -> stage.call("submit").example("solution").send())),
            Scene.of(
                    "submit",
                    202,
                    "run",
                    stage -> stage.call("submit").example("run").send()),
            Scene.of(
                    "submit",
                    200,
                    "for-a-candidate",
                    stage -> stage.call("submit")
                            .example("for-a-candidate")
                            .header("Prefer", "wait=20")
                            .send()),
            Scene.of(
                    "submit",
                    200,
                    "prediction",
                    stage -> stage.call("submit")
                            .example("prediction")
                            .header("Prefer", "wait=20")
                            .send()),
            Scene.of(
                    "submit",
                    202,
                    "ranking",
                    stage -> stage.call("submit").example("ranking").send()),
            Scene.of(
                    "submit",
                    200,
                    "written",
                    stage -> stage.call("submit")
                            .example("written")
                            .header("Prefer", "wait=20")
                            .send()),
            Scene.of(
                    "submit",
                    400,
                    "malformed-json",
                    stage -> stage.call("submit").body("").send()),
            Scene.of(
                    "submit",
                    400,
                    "unknown-field",
                    stage -> stage.call("submit")
                            .body("{\"challenge\":\"reverse-a-generator\",\"sorce\":\"a\"}")
                            .send()),
            Scene.of(
                    "submit",
                    400,
                    "several-faults",
                    stage -> stage.call("submit")
                            .body("{\"source\":\"a\",\"mode\":\"walk\"}")
                            .send()),
            Scene.of(
                    "submit",
                    422,
                    "unknown-challenge",
                    stage -> stage.call("submit")
                            .body("{\"challenge\":\"reverse-a-generatr\",\"source\":\"a\"}")
                            .send()),
            Scene.of(
                    "submit",
                    422,
                    "unknown-python",
                    stage -> stage.call("submit")
                            .body("{\"challenge\":\"reverse-a-generator\",\"source\":\"a\",\"python\":\"2.7\"}")
                            .send()),
            Scene.of(
                    "getSubmission",
                    200,
                    stage -> stage.call("getSubmission")
                            .with("id", stage.finished())
                            .send()),
            Scene.of(
                    "getSubmission",
                    200,
                    stage -> stage.held(() -> stage.call("getSubmission")
                            .with("id", stage.queued())
                            .send())),
            Scene.of("getSubmission", 200, SubmissionScenes::asCandidate),
            Scene.of(
                    "getSubmission",
                    404,
                    "no-submission",
                    stage -> stage.call("getSubmission").with("id", "sub_none").send()),
            Scene.of(
                    "followSubmission",
                    200,
                    stage -> stage.call("followSubmission")
                            .with("id", stage.finished())
                            .header("Accept", "text/event-stream")
                            .send()),
            Scene.of(
                    "followSubmission",
                    204,
                    stage -> stage.call("followSubmission")
                            .with("id", stage.finished())
                            .header("Accept", "text/event-stream")
                            .header("Last-Event-ID", "end")
                            .send()),
            Scene.of(
                    "cancelSubmission",
                    200,
                    stage -> stage.held(() -> stage.call("cancelSubmission")
                            .with("id", stage.queued())
                            .send())),
            Scene.of(
                    "cancelSubmission",
                    409,
                    "already-finished",
                    stage -> stage.call("cancelSubmission")
                            .with("id", stage.finished())
                            .send()),
            Scene.of("listSubmissions", 200, SubmissionScenes::firstPage),
            Scene.of(
                    "listSubmissions",
                    200,
                    stage ->
                            stage.call("listSubmissions").query("format", "csv").send()),
            Scene.of(
                    "listSubmissions",
                    400,
                    "unknown-format",
                    stage ->
                            stage.call("listSubmissions").query("format", "pdf").send()),
            Scene.of(
                    "listSubmissions",
                    400,
                    "bad-after",
                    stage -> stage.call("listSubmissions")
                            .query("format", "csv")
                            .query("after", "sub")
                            .send()),
            Scene.of(
                    "listSubmissions",
                    400,
                    "bad-limit",
                    stage -> stage.call("listSubmissions").query("limit", "0").send()),
            Scene.of(
                    "listSubmissions",
                    400,
                    "bad-cursor",
                    stage -> stage.call("listSubmissions")
                            .query("cursor", "YWJj")
                            .send()));

    private SubmissionScenes() {}

    private static Answer asCandidate(Stage stage) {
        Client candidate = stage.a(Role.CANDIDATE);
        String id = stage.call("submit")
                .as(candidate)
                .example("for-a-candidate")
                .header("Prefer", "wait=20")
                .send()
                .at("/id");
        return stage.call("getSubmission").as(candidate).with("id", id).send();
    }

    private static Answer firstPage(Stage stage) {
        stage.finished();
        stage.finished();
        return stage.call("listSubmissions").query("limit", "1").send();
    }
}
