package dev.grader.openapi;

import dev.grader.Answer;
import java.util.List;

/** Assessments, and who is invited to them. */
final class AssessmentScenes {
    private static final String OTHER = "{\"title\":\"T\",\"challenges\":[{\"slug\":\"zzz\"}]}";

    static final List<Scene> ALL = List.of(
            Scene.of("makeAssessment", 201, "two-challenges", AssessmentScenes::made),
            Scene.of(
                    "makeAssessment",
                    400,
                    "malformed-json",
                    stage -> stage.call("makeAssessment").body("").send()),
            Scene.of(
                    "makeAssessment",
                    422,
                    "unknown-challenge",
                    stage -> stage.call("makeAssessment").body(OTHER).send()),
            Scene.of("listAssessments", 200, stage -> {
                made(stage);
                return stage.call("listAssessments").send();
            }),
            Scene.of("getAssessment", 200, stage -> of(stage, "getAssessment").send()),
            Scene.of(
                    "getAssessment",
                    404,
                    "no-assessment",
                    stage -> stage.call("getAssessment").send()),
            Scene.of("changeAssessment", 200, "an-hour", stage -> change(stage, made(stage))),
            Scene.of(
                    "changeAssessment",
                    400,
                    "malformed-json",
                    stage -> of(stage, "changeAssessment").body("").send()),
            Scene.of("changeAssessment", 409, "begun", stage -> {
                Answer made = made(stage);
                stage.run("update assessments set begun_at = created_at where id = '%s'".formatted(made.at("/id")));
                return change(stage, made);
            }),
            Scene.of("changeAssessment", 409, "archived", stage -> change(stage, archived(stage))),
            Scene.of(
                    "changeAssessment",
                    412,
                    "changed",
                    stage -> of(stage, "changeAssessment")
                            .example("an-hour")
                            .header("If-Match", "\"another\"")
                            .send()),
            Scene.of(
                    "changeAssessment",
                    422,
                    "unknown-challenge",
                    stage -> of(stage, "changeAssessment")
                            .body(OTHER)
                            .header("If-Match", "*")
                            .send()),
            Scene.of(
                    "changeAssessment",
                    428,
                    "no-version",
                    stage -> of(stage, "changeAssessment").example("an-hour").send()),
            Scene.of(
                    "archiveAssessment",
                    204,
                    stage -> of(stage, "archiveAssessment").send()),
            Scene.of("invite", 201, "a-candidate", AssessmentScenes::invited),
            Scene.of(
                    "invite",
                    400,
                    "malformed-json",
                    stage -> of(stage, "invite").body("").send()),
            Scene.of(
                    "invite",
                    409,
                    "archived",
                    stage -> stage.call("invite")
                            .with("id", archived(stage).at("/id"))
                            .example("a-candidate")
                            .send()),
            Scene.of("listInvitations", 200, stage -> {
                Answer invited = invited(stage);
                return stage.call("listInvitations")
                        .with("id", invited.at("/assessment"))
                        .send();
            }),
            Scene.of(
                    "getInvitation",
                    200,
                    stage -> ofInvited(stage, "getInvitation").send()),
            Scene.of(
                    "getInvitation",
                    404,
                    "no-invitation",
                    stage -> stage.call("getInvitation").send()),
            Scene.of(
                    "relink",
                    200,
                    "a-week",
                    stage -> ofInvited(stage, "relink").example("a-week").send()),
            Scene.of(
                    "relink",
                    400,
                    "unknown-field",
                    stage -> ofInvited(stage, "relink").body("{\"until\":1}").send()),
            Scene.of("relink", 409, "closed", stage -> {
                String id = invited(stage).at("/id");
                stage.call("revokeInvitation").with("id", id).send();
                return stage.call("relink").with("id", id).send();
            }),
            Scene.of(
                    "revokeInvitation",
                    204,
                    stage -> ofInvited(stage, "revokeInvitation").send()));

    private AssessmentScenes() {}

    private static Answer made(Stage stage) {
        return stage.call("makeAssessment").example("two-challenges").send();
    }

    private static Answer archived(Stage stage) {
        Answer made = made(stage);
        stage.call("archiveAssessment").with("id", made.at("/id")).send();
        return made;
    }

    private static Answer change(Stage stage, Answer assessment) {
        return stage.call("changeAssessment")
                .with("id", assessment.at("/id"))
                .example("an-hour")
                .header("If-Match", "*")
                .send();
    }

    private static Answer invited(Stage stage) {
        return of(stage, "invite").example("a-candidate").send();
    }

    /** A call about an assessment that is there. */
    private static Call of(Stage stage, String operation) {
        return stage.call(operation).with("id", made(stage).at("/id"));
    }

    /** A call about an invitation that is there. */
    private static Call ofInvited(Stage stage, String operation) {
        return stage.call(operation).with("id", invited(stage).at("/id"));
    }
}
