package dev.grader.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.postgres.PostgresDatabase;
import dev.grader.postgres.PostgresServer;
import dev.grader.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One API node and two workers on PostgreSQL: one of the workers, its clock, its network, or the database itself fails. */
class NodeFaultsIT {
    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static PostgresDatabase database;
    private static Wire wire;
    private static SteppedClock clock;
    private static ServiceProcess api;
    /** The one things happen to: it has a clock and a network of its own. */
    private static ServiceProcess victim;

    private static ServiceProcess other;
    private static Results results;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = PostgresServer.start();
        database = server.newDatabase();
        wire = new Wire(database.port());
        clock = new SteppedClock(folder);
        Files.writeString(folder.resolve("pepper"), "0123456789abcdef".repeat(4));
        Trial.challenges(folder.resolve("challenges"));
        api = launch("api", "api", database, Map.of());
        victim = launchVictim();
        other = launch("other", "worker", database, Map.of());
        api.waitUntilReady();
        victim.waitUntilReady();
        other.waitUntilReady();
        client = api.client();
        results = Results.countedIn(database.client(), Results.Engine.POSTGRES);
    }

    @AfterAll
    static void stop() throws Exception {
        // Where the start was cut short, by an assumption for one, there is less to end.
        for (AutoCloseable each : Arrays.asList(victim, other, api, wire, server)) {
            if (each != null) {
                each.close();
            }
        }
    }

    /** A fault that a test could not end by itself is no other's. */
    @AfterEach
    void bothWorkersGradeAgain() throws IOException {
        wire.restore();
        clock.step("+0");
        gradesWithout(other, victim);
        gradesWithout(victim, other);
    }

    @Test
    void anotherWorkerTakesOverWhatAKilledOneWasGrading() {
        Trial trial = begun("kill -9 of one of two workers mid-job (PostgreSQL)");

        trial.struck();
        victim.kill();
        trial.flying();

        FaultTable.Row row = trial.settle(client);
        assertThat(row.attempts()).as("begun again").isGreaterThan(row.accepted());
        victim = launchVictim();
        victim.waitUntilReady();
    }

    @Test
    void theLateResultOfAWorkerThatWasStoppedPastItsLeaseChangesNothing() {
        Trial trial = begun("SIGSTOP of a worker past its lease, then SIGCONT (PostgreSQL)");
        int dropped = droppedBy(victim);

        trial.struck();
        victim.suspend();
        trial.flying();
        await().atMost(Trial.PATIENCE).until(() -> results.counts().keySet().containsAll(trial.inFlight()));
        victim.resume();
        await().atMost(Trial.PATIENCE).until(() -> droppedBy(victim) > dropped);

        FaultTable.Row row = trial.settle(client);
        assertThat(row.attempts()).as("begun again").isGreaterThan(row.accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"restarted", "killed and started"})
    void nothingIsLostWhenTheDatabaseGoesAwayUnderLoad(String how) {
        Trial trial = begun("PostgreSQL " + how + " under load");
        try (Load load = Load.on(client, Trial.CHALLENGE, Trial.QUICK).untilAccepted(20)) {
            trial.flying();
            trial.struck();
            if (how.equals("restarted")) {
                server.stop();
            } else {
                server.kill();
            }
            load.untilTurnedAway(4);
            server.startAgain();
            load.untilAccepted(load.accepted().size() + 8).end();
            trial.claim(load.accepted());
            assertThat(load.unanswered()).isEmpty();
            assertThat(load.refused()).allSatisfy(Refusals::saysThatTheServiceIsUnavailable);
        }

        trial.settle(client);
    }

    @Test
    void aWorkerThatIsCutOffFromTheDatabaseIsReplacedAndComesBack() {
        Trial trial = begun("network between a worker and PostgreSQL cut and restored");

        trial.struck();
        wire.cut();
        trial.flying();
        FaultTable.Row row = trial.settle(client);
        assertThat(row.attempts()).as("begun again").isGreaterThan(row.accepted());
        await().atMost(Trial.PATIENCE).until(() -> readiness(victim) == 503);
        wire.restore();

        await().atMost(Trial.PATIENCE).until(() -> readiness(victim) == 200);
        // By now it has tried to say how its late gradings ended.
        assertThat(trial.gradedTwice()).isEmpty();
    }

    /** Heartbeats of one node are judged by others: with clocks of their own this one would see an hour without any. */
    @Test
    void aWorkerWhoseClockIsAnHourAheadTakesNothingFromTheOther() throws IOException {
        Trial trial = begun("clock of one of two workers stepped forward by an hour (PostgreSQL)");

        trial.struck();
        clock.step("+1h");
        trial.flying();
        await().atMost(Trial.PATIENCE)
                .until(() -> timeOf(victim).isAfter(Instant.now().plus(Duration.ofMinutes(59))));
        trial.handIn(client, 4, Trial.SLOW);

        FaultTable.Row row = trial.settle(client);
        assertThat(row.attempts()).as("each begun once").isEqualTo(row.accepted());
        clock.step("+0");
    }

    /** Both workers are in the middle of a job, and another waits. */
    private static Trial begun(String fault) {
        Trial trial = Trial.of(fault, results);
        trial.handIn(client, 3, Trial.SLOW);
        await().atMost(Trial.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> results.workers().contains(victim.installation()));
        return trial;
    }

    private static void gradesWithout(ServiceProcess stopped, ServiceProcess worker) {
        stopped.suspend();
        try {
            Answer end = ServiceProcess.finished(
                    client,
                    client.submit(Trial.CHALLENGE, Trial.QUICK)
                            .header("Location")
                            .orElseThrow());
            assertThat(end.at("/verdict")).as("%s, by %s", end, worker.data()).isEqualTo("accepted");
        } finally {
            stopped.resume();
        }
    }

    private static int droppedBy(ServiceProcess worker) {
        return (int) worker.log()
                .lines()
                .filter(line -> line.contains("the result of attempt") && line.contains("is dropped"))
                .count();
    }

    private static int readiness(ServiceProcess node) {
        return node.anybody().get("/actuator/health/readiness").status();
    }

    private static Instant timeOf(ServiceProcess node) {
        return node.anybody()
                .get("/actuator/health/liveness")
                .header("Date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .orElseThrow();
    }

    private static ServiceProcess launchVictim() {
        return launch("victim", "worker", database.at("localhost", wire.port()), clock.environment());
    }

    private static ServiceProcess launch(String node, String role, PostgresDatabase where, Map<String, String> more) {
        var environment = new HashMap<>(where.environment());
        environment.put("GRADER_ROLE", role);
        environment.put("GRADER_PEPPER_FILE", folder.resolve("pepper").toString());
        environment.put("GRADER_CHALLENGES", folder.resolve("challenges").toString());
        // A worker is given up for dead after four times this.
        environment.put("DBSCHEDULER_HEARTBEATINTERVAL", "2s");
        environment.put("GRADER_SHUTDOWN_NOTICE", "0s");
        environment.putAll(more);
        return ServiceProcess.launch(folder.resolve(node), environment);
    }
}
