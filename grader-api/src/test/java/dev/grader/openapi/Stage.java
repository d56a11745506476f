package dev.grader.openapi;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Keys;
import dev.grader.access.Role;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running service, as scenes need it. */
record Stage(
        Spec spec, String tenant, Client client, Keys keys, JdbcClient database, DataSource pool, Scheduler scheduler) {
    private static final String WAIT = "wait=20";

    Call call(String operation) {
        return new Call(spec.operation(operation), client);
    }

    Client a(Role role) {
        return client.with(keys.issue(tenant, role));
    }

    /** A client whose key has no scope at all. */
    Client without(Role role) {
        Client poor = a(role);
        String id = String.valueOf(poor.key()).replaceAll("grader_(.*)\\..*", "$1");
        run("update api_keys set scopes = '' where id = '%s'".formatted(id));
        return poor;
    }

    /** The id of a submission that is finished. */
    String finished() {
        return id(call("submit").example("solution").header("Prefer", WAIT).send());
    }

    /** The id of a written answer that waits for its review. */
    String written() {
        return id(call("submit").example("written").header("Prefer", WAIT).send());
    }

    /** The id of a submission that was cancelled. */
    String cancelled() {
        return held(() -> {
            String id = queued();
            call("cancelSubmission").with("id", id).send();
            return id;
        });
    }

    /** The id of one that was taken: use it while nothing is graded. */
    String queued() {
        return id(call("submit").example("solution").send());
    }

    String regradeOf(String submission) {
        return id(call("regrade").with("submission", submission).send());
    }

    /** What comes of it while nothing is graded. */
    <T> T held(Supplier<T> play) {
        scheduler.pause();
        try {
            return play.get();
        } finally {
            scheduler.resume();
        }
    }

    void run(String statement) {
        database.sql(statement).update();
    }

    private static String id(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.toString());
        }
        return answer.at("/id");
    }
}
