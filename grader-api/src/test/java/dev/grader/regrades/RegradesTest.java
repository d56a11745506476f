package dev.grader.regrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.Engine;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import dev.grader.submissions.Attempt;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegradesTest extends ServiceTest {
    @Autowired
    Scheduler scheduler;

    @Autowired
    RegradeAttempts attempts;

    @AfterEach
    void goOn() {
        scheduler.resume();
    }

    @Test
    void gradesTheSameSourceAgainAndTellsTheDifference() {
        String path = finished("r = 1");
        Answer before = client.get(path);
        SCRIPT.score("r = 1", 4);

        Answer answer = client.post(path + "/regrade", "", "Prefer", "wait=20");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactly(
                        "id", "submission", "status", "before", "after", "difference", "created_at", "finished_at");
        assertThat(answer.at("/id")).matches("reg_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(answer.at("/submission")).isEqualTo(before.at("/id"));
        assertThat(answer.at("/status")).isEqualTo("finished");
        assertThat(answer.at("/difference")).isEqualTo("-6");
        assertThat(answer.json().at("/before").propertyNames())
                .containsExactly("verdict", "score", "max_score", "challenge_digest", "finished_at");
        assertThat(answer.at("/before/verdict")).isEqualTo("accepted");
        assertThat(answer.at("/before/score")).isEqualTo("10");
        assertThat(answer.at("/before/finished_at")).isEqualTo(before.at("/finished_at"));
        assertThat(answer.at("/before/challenge_digest")).isEqualTo("0".repeat(64));
        assertThat(answer.at("/after/verdict")).isEqualTo("wrong_answer");
        assertThat(answer.at("/after/score")).isEqualTo("4");
        assertThat(answer.at("/finished_at")).isEqualTo(answer.at("/after/finished_at"));
        assertThat(client.get(answer.header("Location").orElseThrow()).text()).isEqualTo(answer.text());
    }

    @Test
    void showsTheNewestResultAndKeepsTheHistory() {
        String path = finished("r = 2");
        SCRIPT.score("r = 2", 4);
        regraded(path);
        SCRIPT.score("r = 2", 7);
        regraded(path);

        Answer now = client.get(path);
        assertThat(now.at("/score")).isEqualTo("7");
        assertThat(now.at("/attempts")).isEqualTo("1");
        assertThat(client.get(path + "/report").at("/score")).isEqualTo("7");
        Answer history = client.get(path + "/regrades");
        assertThat(history.json().get("has_more").asBoolean()).isFalse();
        assertThat(history.json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.at("/difference").asString()))
                .containsExactly("3", "-6");
        Answer first = client.get(path + "/regrades?limit=1");
        String next = first.header("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"next\"", "$1");
        assertThat(client.get(next).at("/items/0/difference")).isEqualTo("-6");
        assertThat(database.sql("select before_report from regrades where submission = :id order by id limit 1")
                        .param("id", now.at("/id"))
                        .query(String.class)
                        .single())
                .contains("\"verdict\" : \"accepted\"");
    }

    @Test
    void keepsTheResultWhileAnotherIsWaitedForAndTakesNoSecondRegradeMeanwhile() {
        String path = finished("r = 3");
        SCRIPT.score("r = 3", 1);
        SCRIPT.hold("r = 3");

        Answer taken = client.post(path + "/regrade", "");

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.header("Retry-After")).hasValue("1");
        assertThat(taken.header("Location")).hasValue(path + "/regrades/" + taken.at("/id"));
        assertThat(taken.json().get("after").isNull()).isTrue();
        await().until(() ->
                client.get(path + "/regrades/" + taken.at("/id")).at("/status").equals("running"));
        assertThat(client.get(path).at("/status")).isEqualTo("finished");
        assertThat(client.get(path).at("/score")).isEqualTo("10");
        Answer second = client.post(path + "/regrade", "");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/detail")).contains("being graded again already");
        SCRIPT.release("r = 3");
        Answer end = client.get(path + "/regrades/" + taken.at("/id"), "Prefer", "wait=20");
        assertThat(end.at("/difference")).isEqualTo("-9");
        assertThat(client.get(path).at("/score")).isEqualTo("1");
    }

    @Test
    void keepsTheResultWhenTheFaultIsOurs() {
        String path = finished("r = 4");
        SCRIPT.breakOn("r = 4");

        Answer answer = regraded(path);

        assertThat(answer.at("/after/verdict")).isEqualTo("internal_error");
        assertThat(answer.json().at("/after/score").isNull()).isTrue();
        assertThat(answer.json().get("difference").isNull()).isTrue();
        assertThat(client.get(path).at("/verdict")).isEqualTo("accepted");
        assertThat(client.get(path).at("/score")).isEqualTo("10");
    }

    @Test
    void refusesWhatIsNotFinished() {
        SCRIPT.hold("r = 5");
        String path = client.submit("add-two", "r = 5").header("Location").orElseThrow();

        Answer answer = client.post(path + "/regrade", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("/problems/not-finished");
        assertThat(answer.at("/detail")).contains("not finished");
        SCRIPT.release("r = 5");
    }

    @Test
    void refusesAChallengeThatIsNotHereAnyMore() {
        String path = finished("r = 6");
        database.sql("update submissions set challenge = 'gone' where tenant = :tenant")
                .param("tenant", tenant)
                .update();

        Answer answer = client.post(path + "/regrade", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).contains("gone", "bring its package back");
    }

    @Test
    void isForStaffOfTheSameTenant() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String own = candidate
                .submit("add-two", "r = 7", "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
        String regrade = client.post(own + "/regrade", "", "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);
        Client other = client.with(keys.issue(neighbour, Role.INTEGRATOR));
        Client interviewer = client.with(keys.issue(tenant, Role.INTERVIEWER));
        String elsewhere = finished("r = 8");

        for (String path : List.of(own + "/regrades", regrade)) {
            assertThat(candidate.get(path).status()).as(path).isEqualTo(403);
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
            assertThat(interviewer.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(candidate.post(own + "/regrade", "").status()).isEqualTo(403);
        assertThat(other.post(own + "/regrade", "").status()).isEqualTo(404);
        assertThat(interviewer.post(own + "/regrade", "", "Prefer", "wait=20").status())
                .isEqualTo(200);
        assertThat(client.get(regrade.replace(own, elsewhere)).status()).isEqualTo(404);
        assertThat(client.get(own + "/regrades/reg_none").status()).isEqualTo(404);
    }

    @Test
    void comesAfterEverythingThatSomebodyWaitsFor() {
        String path = finished("r = 9");
        scheduler.pause();
        String regrade = client.post(path + "/regrade", "").at("/id");
        String submission = client.submit("add-two", "r = 10").at("/id");

        assertThat(priority(regrade)).isNegative();
        assertThat(priority(submission)).isGreaterThan(priority(regrade));
    }

    @Test
    void isCancelledWhileItWaitsAndLeavesTheResultAsItWas() {
        String path = finished("r = 13");
        String before = client.get(path).text();
        scheduler.pause();
        String regrade = client.post(path + "/regrade", "").header("Location").orElseThrow();

        Answer answer = client.post(regrade + "/cancel", "");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("cancelled");
        assertThat(answer.json().get("after").isNull()).isTrue();
        assertThat(client.post(regrade + "/cancel", "").text()).isEqualTo(answer.text());
        assertThat(client.get(regrade, "Prefer", "wait=20").text()).isEqualTo(answer.text());
        assertThat(client.get(path).text()).isEqualTo(before);
        scheduler.resume();
        assertThat(regraded(path).at("/status")).as("another one").isEqualTo("finished");
    }

    @Test
    void stopsWhenItIsCancelledWhileItRuns() {
        String path = finished("r = 14");
        SCRIPT.hold("r = 14");
        String regrade = client.post(path + "/regrade", "").header("Location").orElseThrow();
        await().until(() -> client.get(regrade).at("/status").equals("running"));

        assertThat(client.post(regrade + "/cancel", "").at("/status")).isEqualTo("cancelled");

        await().until(() -> database.sql("select count(*) from scheduled_tasks where tenant = :tenant")
                        .param("tenant", tenant)
                        .query(Integer.class)
                        .single()
                == 0);
        assertThat(client.get(regrade).at("/status")).isEqualTo("cancelled");
        SCRIPT.release("r = 14");
    }

    @Test
    void isNotCancelledOnceItIsFinishedNorByWhoMayNotSeeIt() {
        String path = finished("r = 15");
        String regrade = regraded(path).header("Location").orElseThrow();
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));

        assertThat(client.post(regrade + "/cancel", "").at("/type")).isEqualTo("/problems/already-finished");
        assertThat(candidate.post(regrade + "/cancel", "").status()).isEqualTo(403);
        newTenant();
        assertThat(client.post(regrade + "/cancel", "").status()).isEqualTo(404);
    }

    @Test
    void hasOneResultHoweverOftenItWasBegun() throws InterruptedException {
        String path = finished("r = 11");
        scheduler.pause();
        String id = client.post(path + "/regrade", "").at("/id");
        Attempt first = attempts.begin(id).orElseThrow();
        assertThat(attempts.giveBackAll()).isPositive();
        Attempt second = attempts.begin(id).orElseThrow();
        SCRIPT.score("r = 11", 3);

        assertThat(attempts.finish(first, SCRIPT.givenUp(first))).isFalse();
        assertThat(attempts.finish(second, SCRIPT.grade(second))).isTrue();
        assertThat(attempts.finish(second, SCRIPT.grade(second))).isFalse();
        assertThat(attempts.begin(id)).isEmpty();
        assertThat(client.get(path).at("/score")).isEqualTo("3");
    }

    @Test
    void isWrittenWithItsTaskOrNotAtAll() {
        String path = finished("r = 12");
        run(Engine.UNDER_TEST.breakInsertions("scheduled_tasks"));
        try {
            assertThat(client.post(path + "/regrade", "").status()).isGreaterThanOrEqualTo(500);
        } finally {
            run(Engine.UNDER_TEST.mend("scheduled_tasks"));
        }
        assertThat(client.get(path + "/regrades").json().get("items").isEmpty()).isTrue();
    }

    private String finished(String source) {
        return client.submit("add-two", source, "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
    }

    private Answer regraded(String path) {
        return client.post(path + "/regrade", "", "Prefer", "wait=20");
    }

    private int priority(String id) {
        return database.sql("select priority from scheduled_tasks where task_instance = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
