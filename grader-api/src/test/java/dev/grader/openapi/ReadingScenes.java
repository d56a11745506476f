package dev.grader.openapi;

import dev.grader.Answer;
import java.util.List;

/** Reports, challenges, and what the service tells of itself. */
final class ReadingScenes {
    static final List<Scene> ALL = List.of(
            report("json"),
            report("junit"),
            report("gradescope"),
            report("exercism"),
            report("ctrf"),
            report("csv"),
            Scene.of(
                    "getReport",
                    400,
                    "unknown-format",
                    stage -> stage.call("getReport")
                            .with("id", stage.finished())
                            .query("format", "odt")
                            .send()),
            Scene.of(
                    "getReport",
                    409,
                    "not-finished",
                    stage -> stage.held(() ->
                            stage.call("getReport").with("id", stage.queued()).send())),
            Scene.of(
                    "getReport",
                    409,
                    "cancelled",
                    stage -> stage.call("getReport")
                            .with("id", stage.cancelled())
                            .send()),
            Scene.of(
                    "listChallenges",
                    200,
                    stage -> stage.call("listChallenges").query("limit", "2").send()),
            Scene.of(
                    "listChallenges",
                    400,
                    "bad-limit",
                    stage -> stage.call("listChallenges").query("limit", "0").send()),
            Scene.of(
                    "listChallenges",
                    400,
                    "bad-cursor",
                    stage -> stage.call("listChallenges").query("cursor", "IQ").send()),
            challenge("reverse-a-generator"),
            challenge("argument-passing"),
            challenge("assertions-off"),
            challenge("rank-text-building"),
            Scene.of(
                    "getChallenge",
                    404,
                    "no-challenge",
                    stage -> stage.call("getChallenge").with("slug", "none").send()),
            Scene.of(
                    "getChallengeHealth",
                    200,
                    stage -> stage.call("getChallengeHealth").send()),
            Scene.of(
                    "getChallengeHealth",
                    404,
                    "no-challenge",
                    stage -> stage.call("getChallengeHealth")
                            .with("slug", "none")
                            .send()),
            Scene.of(
                    "reloadChallenges",
                    200,
                    stage -> stage.call("reloadChallenges").send()),
            Scene.of(
                    "eraseCandidate", 200, stage -> stage.call("eraseCandidate").send()),
            Scene.of("getDocument", 200, stage -> stage.call("getDocument").send()),
            Scene.of("getDocument", 304, stage -> again(stage, "getDocument")),
            Scene.of(
                    "getDocumentAsYaml",
                    200,
                    stage -> stage.call("getDocumentAsYaml").send()),
            Scene.of("getDocumentAsYaml", 304, stage -> again(stage, "getDocumentAsYaml")),
            Scene.of("getDocs", 200, stage -> stage.call("getDocs").send()),
            file("swagger-ui.css"),
            file("initializer.js"),
            file("favicon-32x32.png"),
            Scene.of(
                    "getDocsFile",
                    404,
                    "no-file",
                    stage -> stage.call("getDocsFile").with("file", "none.js").send()),
            Scene.of("getProblems", 200, stage -> stage.call("getProblems").send()),
            Scene.of("getProblem", 200, stage -> stage.call("getProblem").send()),
            Scene.of(
                    "getProblem",
                    404,
                    "no-problem",
                    stage -> stage.call("getProblem").with("slug", "none").send()),
            Scene.of(
                    "getHealth",
                    200,
                    stage -> stage.call("getHealth")
                            .as(stage.client().with(null))
                            .send()),
            Scene.of("getHealth", 200, stage -> stage.call("getHealth").send()),
            Scene.of("getHealthOf", 200, stage -> stage.call("getHealthOf").send()),
            Scene.of("getMetrics", 200, stage -> stage.call("getMetrics").send()),
            Scene.of("getInfo", 200, stage -> stage.call("getInfo").send()));

    private ReadingScenes() {}

    private static Scene report(String format) {
        return Scene.of(
                "getReport",
                200,
                stage -> stage.call("getReport")
                        .with("id", stage.finished())
                        .query("format", format)
                        .send());
    }

    private static Scene challenge(String slug) {
        return Scene.of(
                "getChallenge",
                200,
                stage -> stage.call("getChallenge").with("slug", slug).send());
    }

    private static Scene file(String name) {
        return Scene.of("getDocsFile", 200, stage -> {
            String page = stage.call("getDocs").send().text();
            String version = page.replaceAll("(?s).*/docs/([0-9a-f]+)/docs.css.*", "$1");
            return stage.call("getDocsFile")
                    .with("version", version)
                    .with("file", name)
                    .send();
        });
    }

    private static Answer again(Stage stage, String operation) {
        String tag = stage.call(operation).send().header("ETag").orElseThrow();
        return stage.call(operation).header("If-None-Match", tag).send();
    }
}
