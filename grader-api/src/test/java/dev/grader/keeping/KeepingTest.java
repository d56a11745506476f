package dev.grader.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.SteppedClock;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What is handed in to be deleted: by a clock that is stepped, or for a candidate. */
abstract class KeepingTest extends ServiceTest {
    static final Duration MONTH = Duration.ofDays(30);
    static final String PRINTED = "printed by test_small";

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Residue residue;

    @Autowired
    Clock realClock;

    SteppedClock clock = new SteppedClock(Instant.EPOCH);

    @BeforeEach
    void startTheClock() {
        clock = new SteppedClock(realClock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    String finished(String source, String candidate) {
        Answer answer = client.submit(
                "add-two",
                source,
                Map.of("candidate", candidate, "metadata", Map.of("surname", "Lovelace")),
                "Prefer",
                "wait=20");
        assertThat(answer.at("/status")).as("%s", answer).isEqualTo("finished");
        return "/v1/submissions/" + answer.at("/id");
    }

    /** The id of an invitation of that candidate, whose name is Ada Lovelace. */
    String invited(String candidate) {
        String assessment = client.post("/v1/assessments", "{\"title\":\"T\",\"challenges\":[{\"slug\":\"add-two\"}]}")
                .at("/id");
        return client.post(
                        "/v1/assessments/" + assessment + "/invitations",
                        "{\"name\":\"Ada Lovelace\",\"email\":\"ada@example.com\",\"candidate\":\"%s\"}"
                                .formatted(candidate))
                .at("/id");
    }

    void runAll(@Nullable Duration texts, @Nullable Duration submissions) {
        Retention retention = retention(texts, submissions);
        int rounds = 0;
        while (retention.round()) {
            assertThat(rounds++).as("rounds").isLessThan(1000);
        }
    }

    Retention retention(@Nullable Duration texts, @Nullable Duration submissions) {
        return new Retention(new Times(texts, submissions, null), database, transactions, clock, residue);
    }

    static Answer erase(Client client, String candidate) {
        // As RFC 3986 would have it: a form's plus is a blank, a path's is a plus; dots are dots unless they are said
        // to be data.
        String name = URLEncoder.encode(candidate, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(".", "%2E");
        return client.send("DELETE", "/v1/candidates/" + name, BodyPublishers.noBody(), new String[0]);
    }

    static String id(String path) {
        return path.substring("/v1/submissions/".length());
    }

    String value(String column, String path) {
        return database.sql("select " + column + " from submissions where id = :id")
                .param("id", id(path))
                .query(String.class)
                .single();
    }

    String value(String column, Answer regrade) {
        return database.sql("select " + column + " from regrades where id = :id")
                .param("id", regrade.at("/id"))
                .query(String.class)
                .single();
    }

    int count(String what) {
        return database.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
