package dev.grader.submissions;

import dev.grader.EmptyDatabase;
import dev.grader.submissions.LostAttempt.Ending;
import java.time.Clock;
import java.util.function.ObjIntConsumer;

class AttemptsTest extends WorkContract {
    @Override
    protected Work work(EmptyDatabase database, Clock clock, String node, ObjIntConsumer<Ending> told) {
        return new Attempts(database.client(), clock, node, database.transactions(), told, Outbox.NONE);
    }

    @Override
    protected void insert(String job) {
        database.insertSubmission(job);
    }

    @Override
    protected void delete(String job) {
        database.client()
                .sql("delete from submissions where id = :id")
                .param("id", job)
                .update();
    }

    @Override
    protected String table() {
        return "submissions";
    }

    @Override
    protected boolean cancel(String job) {
        return new SubmissionStore(database.client(), Clock.systemUTC()).cancel(job);
    }
}
