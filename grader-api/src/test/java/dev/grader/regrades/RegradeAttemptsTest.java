package dev.grader.regrades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.EmptyDatabase;
import dev.grader.submissions.Attempt;
import dev.grader.submissions.LostAttempt.Ending;
import dev.grader.submissions.Outbox;
import dev.grader.submissions.Work;
import dev.grader.submissions.WorkContract;
import java.time.Clock;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;

class RegradeAttemptsTest extends WorkContract {
    @Override
    protected Work work(EmptyDatabase database, Clock clock, String node, ObjIntConsumer<Ending> told) {
        return new RegradeAttempts(database.client(), clock, node, database.transactions(), told, Outbox.NONE);
    }

    @Override
    protected void insert(String job) {
        database.insertSubmission("of-" + job);
        database.insertRegrade(job, "of-" + job);
    }

    @Override
    protected void delete(String job) {
        database.client()
                .sql("delete from regrades where id = :id")
                .param("id", job)
                .update();
        database.client()
                .sql("delete from submissions where id = :id")
                .param("id", "of-" + job)
                .update();
    }

    @Override
    protected String table() {
        return "regrades";
    }

    @Override
    protected boolean cancel(String job) {
        return new RegradeStore(database.client(), Clock.systemUTC()).cancel(job);
    }

    @Test
    void replacesTheResultOfTheSubmissionWithItsOwnAlone() {
        insert("job");
        database.client()
                .sql(
                        "update submissions set status = 'finished', verdict = 'accepted', score = 9, max_score = 10, report = '{}'")
                .update();
        Work work = work(database, Clock.systemUTC(), "node-1", (how, attempts) -> {});
        Attempt first = work.begin("job").orElseThrow();
        Attempt second = work.begin("job").orElseThrow();

        work.finish(first, EmptyDatabase.result(first.number()));
        assertThat(score()).isEqualTo(9);
        work.finish(second, EmptyDatabase.result(second.number()));
        assertThat(score()).isEqualTo(second.number());
    }

    private int score() {
        return database.client()
                .sql("select score from submissions where id = 'of-job'")
                .query(Integer.class)
                .single();
    }
}
