package dev.grader.openapi;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What any route may answer, provoked at one of them. */
final class RefusalScenes {
    private static final Timestamp NEVER = Timestamp.from(Instant.parse("2100-01-01T00:00:00Z"));

    static final List<Scene> ALL = List.of(
            Scene.of(
                    "submit",
                    401,
                    "no-key",
                    stage -> stage.call("submit")
                            .as(stage.client().with(null))
                            .example("solution")
                            .send()),
            Scene.of(
                    "submit",
                    401,
                    "unknown-key",
                    stage -> stage.call("submit")
                            .as(stage.client().with("grader_0.none"))
                            .example("solution")
                            .send()),
            Scene.of(
                    "regrade",
                    403,
                    "missing-scope",
                    stage -> stage.call("regrade").as(stage.a(Role.CANDIDATE)).send()),
            Scene.of(
                    "listRegrades",
                    403,
                    "wrong-role",
                    stage -> stage.call("listRegrades")
                            .as(stage.a(Role.CANDIDATE))
                            .send()),
            Scene.of(
                    "getInfo",
                    401,
                    "no-key",
                    stage -> stage.call("getInfo").as(stage.client().with(null)).send()),
            Scene.of(
                    "getInfo",
                    403,
                    "wrong-role",
                    stage -> stage.call("getInfo").as(stage.a(Role.CANDIDATE)).send()),
            Scene.of(
                    "listChallenges",
                    406,
                    "not-acceptable",
                    stage -> stage.call("listChallenges")
                            .header("Accept", "image/png")
                            .send()),
            Scene.of(
                    "submit",
                    413,
                    "payload-too-large",
                    stage -> stage.call("submit")
                            .body("\"" + "x".repeat(1 << 20) + "\"")
                            .send()),
            Scene.of(
                    "submit",
                    415,
                    "unsupported-media-type",
                    stage -> stage.call("submit")
                            .header("Content-Type", "text/plain;charset=UTF-8")
                            .example("solution")
                            .send()),
            Scene.of("submit", 429, "rate-limited", stage -> flooded(stage, "submit")),
            Scene.of("listChallenges", 429, "rate-limited", stage -> flooded(stage, "listChallenges")),
            Scene.of("submit", 429, "backlog-full", stage -> filled(stage, stage.tenant(), 20_000, 429)),
            Scene.of("submit", 503, "overloaded", stage -> filled(stage, "others", 100_000, 503)),
            Scene.of("submit", 503, "unavailable", stage -> withoutDatabase(stage, "submit")),
            Scene.of("listSubmissions", 503, "unavailable", stage -> withoutDatabase(stage, "listSubmissions")),
            Scene.of("listSubmissions", 500, "internal-error", RefusalScenes::failed));

    private RefusalScenes() {}

    /** Fills the queue with jobs that are never due. */
    private static Answer filled(Stage stage, String tenant, int jobs, int status) {
        stage.database()
                .sql("""
                        with recursive number(n) as (select 1 union all select n + 1 from number where n < :jobs)
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority, tenant)
                        select 'grade', 'never-' || n, :never, false, 1, -n, :tenant from number
                        """)
                .param("jobs", jobs)
                .param("never", NEVER)
                .param("tenant", tenant)
                .update();
        try {
            // What was known of the queue is a second old by then.
            return await().until(
                            () -> stage.call("submit").example("solution").send(), answer -> answer.status() == status);
        } finally {
            stage.run("delete from scheduled_tasks where task_instance like 'never-%'");
        }
    }

    /** While somebody else holds every connection there is. */
    private static Answer withoutDatabase(Stage stage, String operation) {
        return stage.held(() -> {
            var held = new ArrayList<Connection>();
            try {
                int all = stage.pool().unwrap(HikariDataSource.class).getMaximumPoolSize();
                try {
                    while (held.size() < all) {
                        held.add(stage.pool().getConnection());
                    }
                    return stage.call(operation).send();
                } finally {
                    for (Connection connection : held) {
                        connection.close();
                    }
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** By a key of its own, whose allowance is small here. */
    private static Answer flooded(Stage stage, String operation) {
        Client flooding = stage.a(Role.INTEGRATOR);
        Answer answer;
        do {
            answer = stage.call(operation).as(flooding).send();
        } while (answer.status() != 429);
        return answer;
    }

    private static Answer failed(Stage stage) {
        stage.run("alter table api_keys rename to api_keys_away");
        try {
            return stage.call("listSubmissions").send();
        } finally {
            stage.run("alter table api_keys_away rename to api_keys");
        }
    }
}
