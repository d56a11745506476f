package dev.grader.openapi;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.FirstKey;
import dev.grader.access.Role;
import java.util.List;

/** Keys, tenants, and the log of what was done. */
final class KeyScenes {
    static final List<Scene> ALL = List.of(
            Scene.of(
                    "makeKey",
                    201,
                    "platform",
                    stage -> stage.call("makeKey").example("platform").send()),
            Scene.of(
                    "makeKey",
                    201,
                    "candidate",
                    stage -> stage.call("makeKey").example("candidate").send()),
            Scene.of(
                    "makeKey",
                    400,
                    "malformed-json",
                    stage -> stage.call("makeKey").body("").send()),
            Scene.of("makeKey", 400, "unknown-role", stage -> made(stage, "\"role\":\"boss\"")),
            Scene.of(
                    "makeKey",
                    422,
                    "past",
                    stage -> made(stage, "\"role\":\"candidate\",\"expires_at\":\"2020-01-01T00:00:00Z\"")),
            Scene.of("listKeys", 200, stage -> stage.call("listKeys").send()),
            Scene.of(
                    "getKey",
                    200,
                    stage -> stage.call("getKey").with("id", another(stage)).send()),
            Scene.of("getKey", 404, "no-key", stage -> stage.call("getKey").send()),
            Scene.of("getCurrentKey", 200, stage -> stage.call("getCurrentKey").send()),
            Scene.of("rotateKey", 201, "a-day", stage -> rotated(stage, another(stage))),
            Scene.of(
                    "rotateKey",
                    400,
                    "malformed-json",
                    stage -> stage.call("rotateKey").body("").send()),
            Scene.of("rotateKey", 409, "ended", KeyScenes::rotateRevoked),
            Scene.of(
                    "revokeKey",
                    204,
                    stage -> stage.call("revokeKey").with("id", another(stage)).send()),
            Scene.of("revokeKey", 409, "last-key", KeyScenes::revokeLast),
            Scene.of("listAuditLog", 200, KeyScenes::log),
            Scene.of(
                    "listAuditLog",
                    400,
                    "malformed-key",
                    stage -> stage.call("listAuditLog").query("key", "mine").send()),
            Scene.of("addTenant", 201, "acme", KeyScenes::added),
            Scene.of(
                    "addTenant",
                    400,
                    "malformed-json",
                    stage ->
                            stage.call("addTenant").as(operator(stage)).body("").send()),
            Scene.of(
                    "addTenant",
                    400,
                    "malformed-id",
                    stage -> stage.call("addTenant")
                            .as(operator(stage))
                            .body("{\"id\":\"A B\"}")
                            .send()),
            Scene.of(
                    "addTenant",
                    403,
                    "not-operator",
                    stage -> stage.call("addTenant").example("acme").send()),
            Scene.of("addTenant", 409, "taken", KeyScenes::addedTwice),
            Scene.of(
                    "listTenants",
                    200,
                    stage -> stage.call("listTenants").as(operator(stage)).send()),
            Scene.of(
                    "listTenants",
                    403,
                    "not-operator",
                    stage -> stage.call("listTenants").send()));

    private KeyScenes() {}

    static Client operator(Stage stage) {
        return stage.client().with(stage.keys().issue(FirstKey.TENANT, Role.INTEGRATOR));
    }

    private static Answer made(Stage stage, String fields) {
        return stage.call("makeKey").body("{\"name\":\"A key\"," + fields + "}").send();
    }

    private static String another(Stage stage) {
        return stage.call("makeKey").example("platform").send().at("/id");
    }

    private static Answer rotated(Stage stage, String id) {
        return stage.call("rotateKey").with("id", id).example("a-day").send();
    }

    private static Answer rotateRevoked(Stage stage) {
        String id = another(stage);
        stage.call("revokeKey").with("id", id).send();
        return rotated(stage, id);
    }

    private static Answer revokeLast(Stage stage) {
        String own = stage.call("getCurrentKey").send().at("/id");
        return stage.call("revokeKey").with("id", own).send();
    }

    private static Answer log(Stage stage) {
        another(stage);
        return stage.call("listAuditLog").send();
    }

    /** Tests of other databases may have added it: a name is used once. */
    private static Answer added(Stage stage) {
        stage.run("delete from api_keys where tenant = 'acme'");
        stage.run("delete from tenants where id = 'acme'");
        return stage.call("addTenant").as(operator(stage)).example("acme").send();
    }

    private static Answer addedTwice(Stage stage) {
        added(stage);
        return stage.call("addTenant").as(operator(stage)).example("acme").send();
    }
}
