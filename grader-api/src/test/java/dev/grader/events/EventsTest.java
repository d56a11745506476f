package dev.grader.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import dev.grader.signals.Signal;
import dev.grader.signals.Signals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EventsTest extends ServiceTest {
    @Autowired
    private Signals signals;

    @Autowired
    private Streams streams;

    @Test
    void tellsWhatHappenedInOrderAndEnds() {
        String path = finished(client, "v = 1");

        try (EventLog log = EventLog.of(client, path)) {
            List<EventLog.Told> all = log.rest();

            assertThat(all).map(EventLog.Told::toString).containsExactly("0 queued", "1 running", "end finished");
            assertThat(all.get(1).data().at("/attempt").intValue()).isOne();
            assertThat(all.getLast().data()).isEqualTo(client.get(path).json());
            assertThat(log.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(log.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void tellsItAsItHappens() {
        SCRIPT.hold("v = 2");
        String path = submit(client, "v = 2");

        try (EventLog log = EventLog.of(client, path)) {
            assertThat(log.next()).map(EventLog.Told::name).hasValue("queued");
            assertThat(log.next()).map(EventLog.Told::name).hasValue("running");
            SCRIPT.release("v = 2");
            assertThat(log.rest()).map(EventLog.Told::name).containsExactly("finished");
        }
    }

    @Test
    void tellsStaffHowManyTestsAreDone() {
        SCRIPT.hold("v = 3");
        String path = submit(client, "v = 3");

        try (EventLog log = EventLog.of(client, path)) {
            assertThat(log.next()).map(EventLog.Told::name).hasValue("queued");
            assertThat(log.next()).map(EventLog.Told::name).hasValue("running");
            progress(path, 5, 26);

            EventLog.Told progress = log.next().orElseThrow();

            assertThat(progress).hasToString("1-5 progress");
            assertThat(progress.data().at("/tests_done").intValue()).isEqualTo(5);
            assertThat(progress.data().at("/tests_total").intValue()).isEqualTo(26);
            SCRIPT.release("v = 3");
            assertThat(log.rest()).map(EventLog.Told::name).containsExactly("finished");
        }
    }

    @Test
    void replaysWhatCameAfterTheLastEventThatWasSeen() {
        String path = finished(client, "v = 4");

        assertThat(after(path, "0")).containsExactly("1 running", "end finished");
        assertThat(after(path, "1")).containsExactly("end finished");
        assertThat(after(path, "1-7")).containsExactly("end finished");
    }

    @Test
    void replaysAllToWhoSaysWhatNoStreamSaid() {
        String path = finished(client, "v = 5");

        for (String last : List.of("", "x", "-3", "1.5", "99999999999999")) {
            assertThat(after(path, last)).as(last).hasSize(3);
        }
    }

    @Test
    void tellsWhoHasSeenTheEndToStayAway() {
        String path = finished(client, "v = 6");

        try (EventLog log = EventLog.of(client, path, "Last-Event-ID", "end")) {
            assertThat(log.response().statusCode()).isEqualTo(204);
        }
    }

    @Test
    void tellsOfACancellation() {
        SCRIPT.hold("v = 7");
        String path = submit(client, "v = 7");

        try (EventLog log = EventLog.of(client, path)) {
            assertThat(log.next()).map(EventLog.Told::name).hasValue("queued");
            assertThat(client.post(path + "/cancel", "").status()).isEqualTo(200);
            assertThat(log.rest().getLast()).hasToString("end cancelled");
        }
        SCRIPT.release("v = 7");
    }

    @Test
    void tellsCandidatesNeitherOfAttemptsNorOfSingleTests() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        SCRIPT.hold("v = 8");
        SCRIPT.fail("v = 8", 1);
        String path = submit(candidate, "v = 8");

        try (EventLog log = EventLog.of(candidate, path)) {
            assertThat(log.next()).map(EventLog.Told::name).hasValue("queued");
            assertThat(log.next()).hasValueSatisfying(running -> {
                assertThat(running).hasToString("1 running");
                assertThat(running.data().propertyNames()).containsExactlyInAnyOrder("id", "status");
            });
            progress(path, 3, 26);
            SCRIPT.release("v = 8");

            List<EventLog.Told> rest = log.rest();

            assertThat(rest).map(EventLog.Told::toString).containsExactly("end finished");
            assertThat(rest.getFirst().data()).isEqualTo(candidate.get(path).json());
        }
    }

    @Test
    void isOnlyForWhoMaySeeTheSubmission() {
        String path = finished(client, "v = 9");
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        Client first = client;
        newTenant();

        assertThat(first.get(path + "/events").status()).isEqualTo(200);
        assertThat(candidate.get(path + "/events").status()).isEqualTo(404);
        assertThat(client.get(path + "/events").status()).isEqualTo(404);
        assertThat(client.with(null).get(path + "/events").status()).isEqualTo(401);
    }

    @Test
    void endsWhenTheServiceStops() {
        SCRIPT.hold("v = 10");
        String path = submit(client, "v = 10");
        try (EventLog log = EventLog.of(client, path)) {
            assertThat(log.next()).map(EventLog.Told::name).hasValue("queued");

            streams.stop();

            assertThat(log.rest()).map(EventLog.Told::name).doesNotContain("finished");
        } finally {
            streams.start();
            SCRIPT.release("v = 10");
        }
    }

    @Test
    void refusesOneStreamMoreThanAKeyMayHave() {
        SCRIPT.hold("v = 11");
        String path = submit(client, "v = 11");
        var logs = new ArrayList<EventLog>();
        try {
            for (int number = 0; number < Streams.MOST; number++) {
                logs.add(EventLog.of(client, path));
            }

            var refused = client.get(path + "/events");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.at("/type")).isEqualTo("/problems/rate-limited");
        } finally {
            SCRIPT.release("v = 11");
            logs.forEach(log -> assertThat(log.rest()).isNotEmpty());
        }
        try (EventLog again = EventLog.of(client, path)) {
            assertThat(again.rest()).isNotEmpty();
        }
    }

    private List<String> after(String path, String last) {
        try (EventLog log = EventLog.of(client, path, "Last-Event-ID", last)) {
            return log.rest().stream().map(EventLog.Told::toString).toList();
        }
    }

    private void progress(String path, int done, int total) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        database.sql("update submissions set tests_done = :done, tests_total = :total where id = :id")
                .param("done", done)
                .param("total", total)
                .param("id", id)
                .update();
        signals.send(Signal.PROGRESS, id);
    }

    private static String submit(Client client, String source) {
        return client.submit("add-two", source).header("Location").orElseThrow();
    }

    private static String finished(Client client, String source) {
        return client.submit("add-two", source, "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
    }
}
