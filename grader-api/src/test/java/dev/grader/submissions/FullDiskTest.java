package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.grader.Answer;
import dev.grader.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A database that may not grow: SQLite fails as it does on a full disk, with SQLITE_FULL. */
@Tag("sqlite")
class FullDiskTest extends ServiceTest {
    private static final long UNBOUNDED = 4_294_967_294L;
    private static final int PAGES_LEFT = 60;
    private static final String LARGE = "# " + "x".repeat(100_000) + "\n";

    @Autowired
    Scheduler scheduler;

    @BeforeEach
    void queueOnly() {
        scheduler.pause();
    }

    @AfterEach
    void makeRoom() {
        mayHave(UNBOUNDED);
        scheduler.resume();
    }

    @Test
    void takesNothingItCannotKeepAndSaysSo() {
        int taken = 0;
        String path = client.submit("add-two", "full = 1").header("Location").orElseThrow();
        // Without the room that other tests left behind in it.
        database.sql("vacuum").update();
        mayHave(database.sql("pragma page_count").query(Long.class).single() + PAGES_LEFT);

        Answer answer = client.submit("add-two", LARGE);
        while (answer.status() == 202 && taken < 100) {
            taken++;
            answer = client.submit("add-two", LARGE);
        }

        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.at("/type")).isEqualTo("/problems/unavailable");
        assertThat(answer.at("/detail")).contains("nothing of the request was kept", "send it again");
        assertThat(answer.header("Retry-After")).hasValue("5");
        assertThat(answer.text()).doesNotContainIgnoringCase("sqlite").doesNotContain("insert into");
        assertThat(count("submissions where tenant = '%s'")).isEqualTo(taken + 1);
        assertThat(count("scheduled_tasks where tenant = '%s'")).isEqualTo(taken + 1);
        assertThat(client.get(path).at("/status")).as("what is read").isEqualTo("queued");

        mayHave(UNBOUNDED);
        assertThat(client.submit("add-two", LARGE).status())
                .as("once there is room")
                .isEqualTo(202);
        scheduler.resume();
        assertThat(client.get(path, "Prefer", "wait=20").at("/verdict")).isEqualTo("accepted");
    }

    /** Of the one connection that the service has, and so of all that it does. */
    private void mayHave(long pages) {
        database.sql("pragma max_page_count = " + pages).query(Long.class).single();
    }

    private int count(String what) {
        return database.sql("select count(*) from " + what.formatted(tenant))
                .query(Integer.class)
                .single();
    }
}
