package dev.grader.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ScriptedGrading;
import dev.grader.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest extends KeepingTest {
    @Test
    void deletesTheTextsWhenTheyAreOldEnoughAndKeepsWhatTheyCameTo() {
        SCRIPT.score("k = 1", 4);
        String path = finished("k = 1", "Ada");
        Answer before = client.get(path);

        clock.step(MONTH.minusDays(1));
        runAll(MONTH, null);
        assertThat(client.get(path).text()).as("a day too early").isEqualTo(before.text());

        clock.step(Duration.ofDays(2));
        runAll(MONTH, null);

        Answer after = client.get(path);
        assertThat(after.at("/source_deleted_at")).isEqualTo(clock.instant().toString());
        assertThat(after.at("/verdict")).isEqualTo("wrong_answer");
        assertThat(after.at("/score")).isEqualTo("4");
        assertThat(after.at("/finished_at")).isEqualTo(before.at("/finished_at"));
        assertThat(after.at("/candidate")).isEqualTo("Ada");
        assertThat(after.json().get("metadata")).isEmpty();
        assertThat(after.at("/stdout")).isEmpty();
        assertThat(after.at("/stderr")).isEmpty();
        assertThat(after.at("/message")).contains("was deleted at");
        assertThat(after.json().get("tests").size()).isEqualTo(2);
        assertThat(after.at("/tests/1/verdict")).isEqualTo("wrong_answer");
        assertThat(after.at("/tests/1/hint")).isEqualTo("A hint");
        assertThat(after.text()).doesNotContain(ScriptedGrading.SECRET, "printed by", "complained by", "Lovelace");
        assertThat(value("source", path)).isEmpty();
        assertThat(client.get("/v1/submissions").at("/items/0/source_deleted_at"))
                .isEqualTo(clock.instant().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "junit", "gradescope", "exercism", "ctrf"})
    void tellsTheResultInEveryFormatAfterwards(String format) {
        String path = finished("k = 2", "Ada");
        clock.step(MONTH.plusDays(1));
        runAll(MONTH, null);

        Answer report = client.get(path + "/report?format=" + format);

        assertThat(report.status()).as("%s", report).isEqualTo(200);
        assertThat(report.text()).contains("test_secret_sum").doesNotContain("printed by", "complained by");
    }

    /** The file is SQLite's: PostgreSQL's are elsewhere. */
    @Test
    @Tag("sqlite")
    void leavesNothingOfTheTextsInTheFilesOfTheDatabase() {
        String canary = "k = 'canary-of-a-source'";
        String printed = "canary-of-an-output";
        String path = finished(canary, "Ada");
        database.sql("update submissions set report = replace(report, :old, :new) where id = :id")
                .param("old", PRINTED)
                .param("new", printed)
                .param("id", id(path))
                .update();
        assertThat(RawFiles.holding(data(), "canary-of-a")).isNotEmpty();
        assertThat(client.get(path).at("/stdout")).contains(printed);

        clock.step(MONTH.plusDays(1));
        runAll(MONTH, null);

        assertThat(RawFiles.holding(data(), "canary-of-a")).isEmpty();
        assertThat(RawFiles.holding(data(), id(path))).contains("grader.db");
    }

    @Test
    void deletesTheTextsThatRegradesKeepToo() {
        String path = finished("k = 3", "Ada");
        Answer regrade = client.post(path + "/regrade", "", "Prefer", "wait=20");
        assertThat(value("before_report", regrade)).contains(PRINTED);

        clock.step(MONTH.plusDays(1));
        runAll(MONTH, null);

        assertThat(value("before_report", regrade)).doesNotContain(PRINTED).contains("test_secret_sum");
        assertThat(value("report", regrade)).doesNotContain(PRINTED).contains("test_secret_sum");
        assertThat(client.get(path + "/regrades").text()).contains(regrade.at("/id"));
        assertThat(client.get(path + "/regrades/" + regrade.at("/id")).at("/before/verdict"))
                .isEqualTo("accepted");
    }

    @Test
    void deletesTheInputsOfARunAndWhatTheyShowed() {
        Answer run = client.submit(
                "add-two", "k = 11", Map.of("mode", "run", "inputs", List.of("canary")), "Prefer", "wait=20");
        String path = "/v1/submissions/" + run.at("/id");
        assertThat(value("inputs", path)).isEqualTo("[\"canary\"]");
        assertThat(client.get(path).text()).contains("shown by canary", "raised by canary", "complained by canary");
        clock.step(MONTH.plusDays(1));

        runAll(MONTH, null);

        assertThat(count("submissions where inputs is not null and id = '" + id(path) + "'"))
                .isZero();
        assertThat(client.get(path).text()).doesNotContain("canary");
        assertThat(client.get(path + "/report").text()).doesNotContain("canary");
        assertThat(client.get(path).at("/inputs/0/verdict")).isEqualTo("runtime_error");
        assertThat(client.get(path).at("/inputs/0/cpu_ms")).isEqualTo("3");
    }

    /** Both may quote it. */
    @Test
    void deletesWhatStaffSaidAboutItAndKeepsTheScoreThatTheyGave() {
        String path = finished("k = 16", "Ada");
        client.post(path + "/comments", "{\"line\":1,\"text\":\"canary\"}", "Idempotency-Key", "remark");
        client.send(
                "PUT",
                path + "/override",
                BodyPublishers.ofString("{\"points\":3,\"reason\":\"canary\"}"),
                new String[0],
                "Content-Type",
                "application/json");
        assertThat(client.get(path).at("/override/reason")).isEqualTo("canary");
        clock.step(MONTH.plusDays(1));

        runAll(MONTH, null);

        assertThat(client.get(path + "/comments").json().get("items")).isEmpty();
        assertThat(client.get(path).at("/override/points")).isEqualTo("3");
        assertThat(client.get(path).json().at("/override/reason").isNull()).isTrue();
        assertThat(client.post(path + "/comments", "{\"line\":1,\"text\":\"x\"}")
                        .at("/detail"))
                .contains("was deleted");
    }

    @Test
    void deletesTheAnswersThatAreKeptForAnIdempotencyKeyToo() {
        String path = "/v1/submissions/"
                + client.submit("add-two", "k = 15", "Prefer", "wait=20", "Idempotency-Key", "k")
                        .at("/id");
        clock.step(MONTH.plusDays(1));
        runAll(MONTH, null);

        Answer again = client.submit("add-two", "k = 15", "Idempotency-Key", "k");

        assertThat(again.header("Location")).hasValue(path);
        assertThat(again.at("/source_deleted_at")).isEqualTo(clock.instant().toString());
        assertThat(again.text()).doesNotContain("printed by");
    }

    @Test
    void deletesTheTextsOfCancelledSubmissions() {
        String path = finished("k = 9", "Ada");
        database.sql("update submissions set status = 'cancelled', report = null, finished_at = null where id = :id")
                .param("id", id(path))
                .update();
        clock.step(MONTH.plusDays(1));

        runAll(MONTH, null);

        assertThat(client.get(path).at("/status")).isEqualTo("cancelled");
        assertThat(client.get(path).at("/source_deleted_at")).isNotEmpty();
        assertThat(value("source", path)).isEmpty();
    }

    @Test
    void refusesToGradeAgainWhatHasNoSourceAnyMore() {
        String path = finished("k = 6", "Ada");
        clock.step(MONTH.plusDays(1));
        runAll(MONTH, null);

        Answer refused = client.post(path + "/regrade", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/detail")).contains("The source was deleted at " + clock.instant(), "hand it in anew");
        assertThat(client.get(path + "/regrades").json().get("items")).isEmpty();
    }

    @Test
    void refusesToReviewAnAnswerThatIsGone() {
        String path = client.post(
                        "/v1/submissions",
                        "{\"challenge\":\"explain-a-sum\",\"answer\":\"canary in words\"}",
                        "Prefer",
                        "wait=20")
                .at("/id");
        clock.step(MONTH.plusDays(1));
        runAll(MONTH, null);

        Answer refused = client.send(
                "PUT",
                "/v1/submissions/" + path + "/review",
                BodyPublishers.ofString("{\"ticks\":[true]}"),
                new String[0],
                "Content-Type",
                "application/json");

        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.at("/detail")).contains("nothing to review");
        assertThat(client.get("/v1/submissions/" + path).json().get("answer").isNull())
                .isTrue();
    }

    @Test
    void isNotHeldUpByAReportThatCannotBeRead() {
        String path = finished("k = 12", "Ada");
        database.sql("update submissions set report = 'canary, broken off' where id = :id")
                .param("id", id(path))
                .update();
        clock.step(MONTH.plusDays(1));

        runAll(MONTH, null);

        assertThat(value("report", path)).isEqualTo("{}");
        assertThat(value("source", path)).isEmpty();
    }

    @Test
    void isNoMatterForCandidatesKeys() {
        var candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String path = candidate
                .submit("add-two", "k = 14", "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
        clock.step(MONTH.plusDays(1));
        runAll(MONTH, null);

        Answer seen = candidate.get(path);

        assertThat(seen.at("/source_deleted_at")).isEqualTo(clock.instant().toString());
        assertThat(seen.at("/verdict")).isEqualTo("accepted");
        assertThat(seen.at("/stdout")).isEmpty();
    }

    @Test
    void forgetsWhatWasDoneWhenThatIsOldEnough() {
        finished("k = 90", "Ada");
        clock.step(MONTH.plusSeconds(60));
        database.sql("""
                        insert into audit_log (id, tenant, api_key, action, target, at)
                        with recursive numbers (number) as
                          (select 1 union all select number + 1 from numbers where number < 2100)
                        select id || '-' || number, tenant, api_key, action, target, at
                        from audit_log, numbers where tenant = :tenant
                        """).param("tenant", tenant).update();
        client.post("/v1/keys", "{\"name\":\"n\",\"role\":\"candidate\"}");
        database.sql("update audit_log set at = :now where tenant = :tenant and action = 'key.created'")
                .param("now", clock.millis())
                .param("tenant", tenant)
                .update();
        String entries = "audit_log where tenant = '%s'".formatted(tenant);
        assertThat(count(entries)).isEqualTo(2102);

        runAll(null, null);
        assertThat(count(entries)).as("for ever, unless said otherwise").isEqualTo(2102);

        var retention = new Retention(new Times(null, null, MONTH), database, transactions, clock, residue);
        assertThat(retention.round()).as("there may be more").isTrue();
        while (retention.round()) {
            assertThat(count(entries)).isPositive();
        }
        assertThat(count(entries)).isOne();
        assertThat(client.get("/v1/audit-log").at("/items/0/action")).isEqualTo("key.created");
    }

    @Test
    void forgetsTheNamesOfWhomWasInvitedAndWhatTheySaved() {
        String invitation = invited("c-1");
        database.sql("insert into sittings (invitation, actor, begun_at, not_submitted, turns)"
                        + " select id, created_by, created_at, '{}', 0 from invitations where id = :id")
                .param("id", invitation)
                .update();
        database.sql("insert into saved_answers (invitation, challenge, source, revision, saved_at)"
                        + " values (:id, 'add-two', 'x = 1', 1, 0)")
                .param("id", invitation)
                .update();
        clock.step(MONTH.plusDays(1));
        runAll(MONTH, null);
        assertThat(client.get("/v1/invitations/" + invitation).at("/name"))
                .as("not ended yet")
                .isEqualTo("Ada Lovelace");
        database.sql("update sittings set finished_at = begun_at where invitation = :id")
                .param("id", invitation)
                .update();

        runAll(MONTH, null);

        Answer stripped = client.get("/v1/invitations/" + invitation);
        assertThat(stripped.json().at("/name").isNull()).isTrue();
        assertThat(stripped.json().at("/email").isNull()).isTrue();
        assertThat(stripped.at("/candidate")).isEqualTo("c-1");
        assertThat(count("saved_answers where invitation = '%s'".formatted(invitation)))
                .isZero();
        clock.step(MONTH);
        runAll(MONTH, MONTH.plusDays(1));
        assertThat(client.get("/v1/invitations/" + invitation).status()).isEqualTo(404);
    }
}
