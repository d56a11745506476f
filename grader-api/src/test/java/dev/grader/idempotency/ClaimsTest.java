package dev.grader.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.EmptyDatabase;
import dev.grader.SteppedClock;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.idempotency.Claims.Found;
import dev.grader.idempotency.Claims.Held;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By a clock that is stepped, and on two nodes. */
@Tag("service")
class ClaimsTest {
    private static final String API_KEY = "key";

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock();
    private EmptyDatabase database;
    private Claims here;
    private Claims there;

    @BeforeEach
    void open() {
        database = new EmptyDatabase(folder, 8);
        here = node("here");
        there = node("there");
        database.insertSubmission("sub_1");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyIsInFlightUntilItIsAnsweredAndThenAnsweredForADay() {
        Held claim = free(claim(here, "a"));

        assertThat(claim(here, "a")).isInstanceOf(Found.InFlight.class);
        assertThat(claim(there, "a")).isInstanceOf(Found.InFlight.class);
        here.keep(claim, 202, Map.of("Location", "/there"), "sealed");
        here.end(claim);

        clock.step(Duration.ofHours(24).minusMillis(1));
        assertThat(List.of(claim(here, "a"), claim(there, "a")))
                .containsOnly(new Found.Answered(new KeptAnswer(202, Map.of("Location", "/there"), "sealed")));
        clock.step(Duration.ofMillis(1));
        assertThat(free(claim(there, "a")).made()).isEmpty();
    }

    @Test
    void isRefusedToAnotherRequestWhetherAnsweredOrNot() {
        Held claim = free(claim(here, "a"));

        assertThat(here.claim(API_KEY, "a", "another")).isInstanceOf(Found.Other.class);
        here.keep(claim, 200, Map.of(), "sealed");
        here.end(claim);
        assertThat(there.claim(API_KEY, "a", "another")).isInstanceOf(Found.Other.class);
        assertThat(free(claim(here, "b")).made()).as("another key").isEmpty();
    }

    @Test
    void isFreeAgainWhenItWasReleased() {
        Held claim = free(claim(here, "a"));

        here.release(claim);
        here.end(claim);

        assertThat(free(here.claim(API_KEY, "a", "another")).made()).isEmpty();
    }

    @Test
    void whatWasMadeIsFoundByTheNextTryThoughTheAnswerWasLost() {
        Held claim = free(claim(here, "a"));
        claim.make("sub_1", "sub_1");
        here.release(claim);
        assertThat(claim(here, "a")).as("it still runs").isInstanceOf(Found.InFlight.class);
        here.end(claim);

        assertThat(free(claim(here, "a")).made()).hasValue("sub_1");
    }

    @Test
    void theSameInstallationStartedAgainTakesOverAtOnce() {
        free(claim(here, "a")).make("sub_1", "sub_1");

        assertThat(free(claim(node("here"), "a")).made()).hasValue("sub_1");
    }

    @Test
    void anotherNodeTakesOverWhenNoRequestLastsSoLong() {
        Held lost = free(claim(here, "a"));
        clock.step(Duration.ofSeconds(60).minusMillis(1));
        assertThat(claim(there, "a")).isInstanceOf(Found.InFlight.class);
        clock.step(Duration.ofMillis(1));

        assertThat(free(claim(there, "a")).made()).isEmpty();

        assertThatThrownBy(() -> lost.make("sub_1", "sub_1"))
                .as("who was given up for dead makes nothing")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_IN_USE));
        here.keep(lost, 202, Map.of(), "late");
        here.release(lost);
        assertThat(claim(there, "a")).as("nor answers, nor releases").isInstanceOf(Found.InFlight.class);
    }

    @Test
    void ofManyAtOnceOnTwoNodesOneIsFree() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = "k" + round;
            List<Callable<Found>> tries = IntStream.range(0, 8)
                    .<Callable<Found>>mapToObj(number -> () -> claim(number % 2 == 0 ? here : there, key))
                    .toList();
            int free = 0;
            try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
                for (Future<Found> found : clients.invokeAll(tries)) {
                    free += found.get() instanceof Found.Free ? 1 : 0;
                }
            }
            assertThat(free).isOne();
        }
    }

    @Test
    void ofManyWhoTakeOverOneIsFree() throws Exception {
        free(claim(here, "a")).make("sub_1", "sub_1");
        clock.step(Duration.ofSeconds(61));
        Callable<Found> takeOver = () -> claim(there, "a");
        int free = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Found> found : clients.invokeAll(List.of(takeOver, takeOver, takeOver, takeOver))) {
                free += found.get() instanceof Found.Free ? 1 : 0;
            }
        }

        assertThat(free).isOne();
    }

    @Test
    void deletesWhatHasBeenKeptForADay() {
        free(claim(here, "old"));
        clock.step(Duration.ofHours(23));
        free(claim(here, "young"));
        clock.step(Duration.ofHours(1));

        assertThat(here.round()).isFalse();

        assertThat(database.client()
                        .sql("select idem_key from idempotency_keys")
                        .query(String.class)
                        .list())
                .containsExactly("young");
    }

    @Test
    void goesWithItsSubmission() {
        free(claim(here, "a")).make("sub_1", "sub_1");

        database.client().sql("delete from submissions").update();

        assertThat(free(claim(here, "a")).made()).isEmpty();
    }

    private Claims node(String name) {
        return new Claims(database.client(), clock, name, database.transactions());
    }

    private static Found claim(Claims node, String key) {
        return node.claim(API_KEY, key, "fingerprint");
    }

    private static Held free(Found found) {
        return assertThat(found)
                .asInstanceOf(InstanceOfAssertFactories.type(Found.Free.class))
                .actual()
                .claim();
    }
}
