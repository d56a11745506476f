package dev.grader.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submission.Inputs;
import dev.grader.submission.Mode;
import dev.grader.submissions.SubmissionRecord;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SittingsTest extends AssessmentTest {
    @Autowired
    Clock clock;

    @Test
    void anOlderWindowIsToldWhatIsThereAndOverwritesNothing() {
        Sitting sitting = begin(ALL).sitting();
        assertThat(sittings.saved(sitting, "add-two")).isEmpty();

        Saving first = sittings.save(sitting, "add-two", 0, Draft.ofProgram("x = 1"));
        Saving second = sittings.save(sitting, "add-two", 1, Draft.ofProgram("x = 2"));
        Saving older = sittings.save(sitting, "add-two", 1, Draft.ofProgram("x = 3"));
        Saving again = sittings.save(sitting, "add-two", 1, Draft.ofProgram("x = 2"));

        assertThat(first).isInstanceOf(Saving.Done.class);
        assertThat(second.now().revision()).isEqualTo(2);
        assertThat(older).isInstanceOf(Saving.Overtaken.class);
        assertThat(older.now().draft().source()).isEqualTo("x = 2");
        assertThat(again).as("whose answer got lost").isInstanceOf(Saving.Done.class);
        assertThat(sittings.saved(sitting, "add-two")).contains(second.now());
    }

    @Test
    void whatWasHandedInIsListedByItsAssessment() {
        Answer assessment = make(ALL);
        Sitting ada = invitations.begin(token(invite(assessment))).sitting();
        Sitting bob = invitations.begin(token(invite(assessment))).sitting();
        Sitting elsewhere = begin(ALL).sitting();
        String ofAda = submit(ada, "add-two", "x = 1");
        String ofBob = submit(bob, "add-two", "x = 2");
        submit(elsewhere, "add-two", "x = 3");
        client.submit("add-two", "x = 4", Map.of("candidate", ada.caller().candidate()));

        Answer listed = client.get("/v1/submissions?assessment=" + assessment.at("/id"));

        assertThat(listed.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.get("id").stringValue()))
                .containsExactly(ofBob, ofAda);
        assertThat(client.get("/v1/submissions?assessment=asm_none").text()).contains("the id of an assessment");
    }

    @Test
    void takesOnlyWhatBelongsToTheAssessmentAndIsNotTooLarge() {
        Sitting sitting = begin(ALL).sitting();

        assertThatThrownBy(() -> sittings.save(sitting, "subtract-two", 0, Draft.ofProgram("x = 1")))
                .asInstanceOf(type(ProblemException.class))
                .returns(ProblemType.NOT_FOUND, ProblemException::type);
        assertThatThrownBy(() -> submit(sitting, "subtract-two", "x = 1")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Draft.ofProgram("x".repeat(128 * 1024 + 1)))
                .asInstanceOf(type(ProblemException.class))
                .returns(ProblemType.PAYLOAD_TOO_LARGE, ProblemException::type);
    }

    @Test
    void whatIsHandedInIsTheCandidatesAndSaysWhereItComesFrom() {
        Sitting sitting = begin(ALL).sitting();

        String id = submit(sitting, "add-two", "x = 4");

        Answer told = client.get("/v1/submissions/" + id, "Prefer", "wait=20");
        assertThat(told.at("/candidate")).isEqualTo(sitting.caller().candidate());
        assertThat(told.at("/metadata/assessment"))
                .isEqualTo(sitting.assessment().id());
        assertThat(told.at("/metadata/invitation")).isEqualTo(sitting.invitation());
        assertThat(sittings.history(sitting, "add-two"))
                .extracting(SubmissionRecord::id)
                .containsExactly(id);
        Answer seen = read(sitting.invitation());
        assertThat(seen.at("/challenges/0/last")).isEqualTo(id);
        assertThat(seen.at("/challenges/0/best")).isEqualTo(id);
        assertThat(seen.at("/challenges/0/attempts")).isEqualTo("1");
        assertThat(seen.at("/score")).isEqualTo(seen.at("/challenges/0/score"));
        assertThat(seen.at("/max_score")).isNotEmpty();
    }

    @Test
    void theBestCountsNotTheLast() {
        SCRIPT.score("x = best", 9);
        SCRIPT.score("x = last", 2);
        Sitting sitting = begin(ALL).sitting();
        String best = finished(submit(sitting, "add-two", "x = best"));
        String last = finished(submit(sitting, "add-two", "x = last"));

        Answer seen = read(sitting.invitation());

        assertThat(seen.at("/challenges/0/best")).isEqualTo(best);
        assertThat(seen.at("/challenges/0/last")).isEqualTo(last);
        assertThat(seen.at("/challenges/0/score")).isEqualTo("9");
    }

    @Test
    void asManyAttemptsGetInAsAreAllowedHoweverManyComeAtOnce() throws Exception {
        Sitting sitting = begin(ALL).sitting();
        assertThat(sittings.attemptsLeft(sitting, "add-two")).hasValue(2);
        Callable<Integer> attempt = () -> {
            try {
                submit(sitting, "add-two", "x = 5");
                return 1;
            } catch (ProblemException refused) {
                assertThat(refused.type()).isEqualTo(ProblemType.ATTEMPTS_EXHAUSTED);
                return 0;
            }
        };
        int taken = 0;
        try (var windows = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> one :
                    windows.invokeAll(Stream.generate(() -> attempt).limit(12).toList())) {
                taken += one.get();
            }
        }

        assertThat(taken).isEqualTo(2);
        assertThat(sittings.attemptsLeft(sitting, "add-two")).hasValue(0);
        submit(sitting, "multiply-two", "x = 5");
        assertThatThrownBy(() -> submit(sitting, "multiply-two", "x = 5"))
                .as("a challenge that has a number of its own")
                .isInstanceOf(ProblemException.class);
        String run = sittings.submit(sitting, "add-two", Draft.ofProgram("x = 5"), Mode.RUN, Inputs.NONE);
        assertThat(finished(run)).as("running is not handing in").isEqualTo(run);
    }

    @Test
    void withoutANumberAttemptsAreNotCounted() {
        Sitting sitting = begin("{\"title\":\"T\",\"challenges\":[{\"slug\":\"add-two\"}]}")
                .sitting();

        assertThat(sitting.deadlineAt()).isNull();
        assertThat(sittings.attemptsLeft(sitting, "add-two")).isEmpty();
    }

    @Test
    void atTheEndOnlyWhatIsNewAndWholeIsHandedIn() {
        Sitting sitting = begin(ALL.replace("\"attempts\":2,", "")).sitting();
        finished(submit(sitting, "multiply-two", "x = 6"));
        save(sitting, "multiply-two", Draft.ofProgram("x = 7"));
        save(sitting, "add-two", Draft.ofProgram("x = 8"));
        save(sitting, "predict-a-sum", new Draft(null, null));
        save(sitting, "rank-two-sums", new Draft("x = 9", null));
        save(sitting, "explain-a-sum", new Draft(null, new dev.grader.submission.Answer.Text("Since it adds.")));

        sittings.finish(sitting);
        sittings.finish(sitting);

        assertThat(handedIn(sitting)).containsExactly("add-two", "explain-a-sum", "multiply-two");
        Answer seen = read(sitting.invitation());
        assertThat(seen.at("/state")).isEqualTo("finished");
        assertThat(seen.at("/finished_by")).isEqualTo("candidate");
        assertThat(seen.at("/challenges/1/not_submitted"))
                .as("its one attempt was made")
                .isEqualTo("attempts");
        assertThat(seen.at("/challenges/3/not_submitted"))
                .as("without an order")
                .isEqualTo("invalid");
        assertThat(seen.json().at("/challenges/0/not_submitted").isNull()).isTrue();
        assertThat(notes("sitting.finished", sitting.invitation())).isOne();
        assertThatThrownBy(() -> save(sitting, "add-two", Draft.ofProgram("x = 10")))
                .hasMessageContaining("is over");
        assertThatThrownBy(() -> submit(sitting, "add-two", "x = 10")).hasMessageContaining("is over");
        assertThat(client.post("/v1/invitations/" + sitting.invitation() + "/link", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatWasHandedInLastIsNotHandedInAgain() {
        Sitting sitting = begin(ALL).sitting();
        save(sitting, "add-two", Draft.ofProgram("x = 11"));
        submit(sitting, "add-two", "x = 11");
        save(sitting, "multiply-two", Draft.ofProgram("x = older"));
        submit(sitting, "multiply-two", "x = handed in without saving");
        database.sql("update saved_answers set saved_at = saved_at - 1000 where challenge = 'multiply-two'")
                .update();
        save(sitting, "predict-a-sum", new Draft(null, new dev.grader.submission.Answer.Text("  ")));

        sittings.finish(sitting);

        assertThat(handedIn(sitting)).containsExactly("add-two", "multiply-two");
    }

    @Test
    void whatTheCandidateNeverTouchedIsNotHandedIn() {
        Begun begun = begin(ALL);
        String starter = client.get("/v1/challenges/add-two").at("/starter");
        save(begun.sitting(), "add-two", Draft.ofProgram(starter + "\n\n"));

        sittings.finish(begun.sitting());

        assertThat(handedIn(begun.sitting())).isEmpty();
        assertThat(again(begun).finishedAt()).isNotNull();
    }

    @Test
    void whenTimeIsOverWhatWasSavedLastIsHandedInAndNothingAfterIt() {
        Begun begun = begin(ALL);
        Sitting sitting = begun.sitting();
        save(sitting, "add-two", Draft.ofProgram("x = 12"));
        assertThat(sittings.timeOver(sitting.invitation())).as("too early").isPresent();

        age(begun, Duration.ofMinutes(60));
        save(again(begun), "add-two", Draft.ofProgram("x = in the last seconds"));
        age(begun, Duration.ofSeconds(6));
        assertThatThrownBy(() -> save(again(begun), "add-two", Draft.ofProgram("x = late")))
                .hasMessageContaining("is over");
        assertThatThrownBy(() -> submit(again(begun), "add-two", "x = late")).hasMessageContaining("is over");
        assertThat(read(sitting.invitation()).at("/state")).isEqualTo("finished");

        makeDue(sitting);
        await().until(() -> again(begun).finishedAt() != null);

        assertThat(again(begun).finishedAt()).isEqualTo(again(begun).deadlineAt());
        assertThat(read(sitting.invitation()).at("/finished_by")).isEqualTo("time");
        assertThat(handedIn(sitting)).containsExactly("add-two");
        assertThat(sourceOf(sitting)).isEqualTo("x = in the last seconds");
        assertThat(sittings.timeOver(sitting.invitation())).as("again").isEmpty();
        assertThat(handedIn(sitting)).containsExactly("add-two");
    }

    @Test
    void whatFailsAtTheEndLeavesNothingHalfDone() {
        Begun begun = begin(ALL);
        Sitting sitting = begun.sitting();
        save(sitting, "add-two", Draft.ofProgram("x = 13"));
        age(begun, Duration.ofMinutes(61));
        run(dev.grader.Engine.UNDER_TEST.breakInsertions("audit_log"));
        try {
            assertThatThrownBy(() -> sittings.timeOver(sitting.invitation())).isInstanceOf(RuntimeException.class);
        } finally {
            run(dev.grader.Engine.UNDER_TEST.mend("audit_log"));
        }
        assertThat(handedIn(sitting)).isEmpty();
        assertThat(again(begun).finishedAt()).isNull();

        sittings.timeOver(sitting.invitation());

        assertThat(handedIn(sitting)).containsExactly("add-two");
    }

    @Test
    void aFinishedSittingIsShownForADay() {
        Begun begun = begin(ALL);
        sittings.finish(begun.sitting());
        assertThat(sittings.find(begun.secret())).isPresent();
        assertThat(sittings.find("another")).isEmpty();

        database.sql("update sittings set finished_at = finished_at - :day where invitation = :id")
                .param("day", Duration.ofDays(1).toMillis() + 1)
                .param("id", begun.sitting().invitation())
                .update();

        assertThat(sittings.find(begun.secret())).isEmpty();
    }

    private void save(Sitting sitting, String slug, Draft draft) {
        int seen = sittings.saved(sitting, slug).map(SavedAnswer::revision).orElse(0);
        assertThat(sittings.save(sitting, slug, seen, draft)).isInstanceOf(Saving.Done.class);
    }

    private String submit(Sitting sitting, String slug, String source) {
        return sittings.submit(sitting, slug, Draft.ofProgram(source), Mode.SUBMIT, Inputs.NONE);
    }

    private String finished(String id) {
        assertThat(client.get("/v1/submissions/" + id, "Prefer", "wait=20").at("/status"))
                .isEqualTo("finished");
        return id;
    }

    /** The challenges of which something was handed in, each once. */
    private List<String> handedIn(Sitting sitting) {
        return database.sql("select challenge from submissions where api_key = :key order by challenge")
                .param("key", sitting.caller().key())
                .query(String.class)
                .list();
    }

    private String sourceOf(Sitting sitting) {
        return database.sql("select source from submissions where api_key = :key")
                .param("key", sitting.caller().key())
                .query(String.class)
                .single();
    }

    private void makeDue(Sitting sitting) {
        assertThat(database.sql(
                                "update scheduled_tasks set execution_time = :now where task_name = 'deadline' and task_instance = :id")
                        .param("now", Timestamp.from(clock.instant().minusSeconds(1)))
                        .param("id", sitting.invitation())
                        .update())
                .isOne();
    }
}
