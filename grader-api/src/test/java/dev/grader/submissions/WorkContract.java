package dev.grader.submissions;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.EmptyDatabase;
import dev.grader.submission.Inputs;
import dev.grader.submissions.LostAttempt.Ending;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds of every sort of work, whoever does what in which order: at most one result, that of the attempt which was the running
 * one, and a trace of every other. Tried in every order there is, up to a length, against a model; and by threads that race.
 */
@Tag("service")
public abstract class WorkContract {
    private static final String NODE = "node-1";
    private static final int LONGEST = 4;

    /** Steps that take an attempt are tried with each of the first so many. */
    private static final int ATTEMPTS = 3;

    @TempDir
    Path folder;

    private final List<Ending> told = new CopyOnWriteArrayList<>();
    protected EmptyDatabase database;
    private Work work;

    /** What is tested; it tells of attempts as {@link LostAttempts} do. */
    protected abstract Work work(EmptyDatabase database, Clock clock, String node, ObjIntConsumer<Ending> told);

    /** Makes a job that waits. */
    protected abstract void insert(String job);

    protected abstract void delete(String job);

    /** The table in which it lies. */
    protected abstract String table();

    /** Whether it was cancelled. */
    protected abstract boolean cancel(String job);

    @BeforeEach
    void open() {
        database = new EmptyDatabase(folder, 4);
        work = work(database, Clock.systemUTC(), NODE, (how, attempts) -> told.addAll(nCopies(attempts, how)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void agreesWithItsModelInEveryOrderOfSteps() {
        int tried = tryAll(new ArrayList<>());

        assertThat(tried).isGreaterThan(500);
    }

    /** Every sequence that begins with these steps. */
    private int tryAll(List<Step> steps) {
        int tried = 0;
        if (!steps.isEmpty()) {
            tryOne(steps);
            tried++;
        }
        if (steps.size() == LONGEST) {
            return tried;
        }
        long begun = steps.stream().filter(step -> step.what() == What.BEGIN).count();
        for (What what : What.values()) {
            long attempts = what.takesAnAttempt ? Math.min(begun, ATTEMPTS) : 1;
            for (int attempt = 1; attempt <= attempts; attempt++) {
                steps.addLast(new Step(what, attempt));
                tried += tryAll(steps);
                steps.removeLast();
            }
        }
        return tried;
    }

    private void tryOne(List<Step> steps) {
        String job = "job";
        insert(job);
        told.clear();
        var model = new Model();
        var attempts = new ArrayList<Attempt>();
        for (Step step : steps) {
            String really = take(step, job, attempts);
            assertThat(really).as("%s", steps).isEqualTo(model.take(step));
        }
        assertThat(state(job)).as("%s", steps).isEqualTo(model.state());
        assertThat(told)
                .as("%s", steps)
                .containsExactlyElementsOf(
                        work.lost(job).stream().map(LostAttempt::ending).toList());
        assertThat(work.isOpen(job)).as("%s", steps).isEqualTo(model.isOpen());
        delete(job);
    }

    private String take(Step step, String job, List<Attempt> attempts) {
        return switch (step.what()) {
            case BEGIN -> {
                var begun = work.begin(job);
                begun.ifPresent(attempts::add);
                yield begun.map(attempt -> "attempt " + attempt.number()).orElse("nothing to do");
            }
            case FINISH ->
                attempts.size() < step.attempt()
                        ? "never begun"
                        : "" + work.finish(attempts.get(step.attempt() - 1), EmptyDatabase.result(step.attempt()));
            case GIVE_BACK ->
                attempts.size() < step.attempt()
                        ? "never begun"
                        : "" + work.giveBack(attempts.get(step.attempt() - 1), Ending.FAILED, "it broke.");
            case TAKE_FROM_THE_DEAD -> {
                work.giveBack(job);
                yield "taken";
            }
            case GIVE_ALL_BACK -> "" + work.giveBackAll();
            case CANCEL -> "" + cancel(job);
        };
    }

    private String state(String job) {
        List<String> lost = work.lost(job).stream()
                .map(attempt -> attempt.number() + " " + attempt.ending() + " " + attempt.node())
                .toList();
        return database.client()
                .sql("select status, attempts, report from " + table() + " where id = :id")
                .param("id", job)
                .query((row, number) -> row.getString("status") + ", " + row.getInt("attempts") + " attempts, "
                        + row.getString("report"))
                .single()
                .concat(", lost " + lost);
    }

    @Test
    void hasOneResultHoweverManyThreadsRaceForIt() throws Exception {
        int jobs = 60;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int number = 0; number < jobs; number++) {
                String job = "race-" + number;
                insert(job);
                Callable<List<Integer>> racer = () -> race(job);
                int winner = 0;
                int wins = 0;
                for (Future<List<Integer>> racers : threads.invokeAll(List.of(racer, racer, racer, racer))) {
                    wins += racers.get().size();
                    winner += racers.get().stream().mapToInt(Integer::intValue).sum();
                }
                assertThat(wins).as(job).isOne();
                assertThat(state(job)).as(job).startsWith("finished").contains("{\"attempt\":" + winner + "}");
                int last = winner;
                assertThat(work.lost(job)).as(job).allMatch(lost -> lost.number() < last);
            }
        }
    }

    /** Begins until there is nothing left to do; the attempts whose result was taken. */
    private List<Integer> race(String job) {
        var won = new ArrayList<Integer>();
        while (true) {
            var begun = work.begin(job);
            if (begun.isEmpty()) {
                return won;
            }
            Attempt attempt = begun.get();
            if (ThreadLocalRandom.current().nextBoolean()) {
                work.giveBack(attempt, Ending.HANDED_BACK, "");
            } else if (work.finish(attempt, EmptyDatabase.result(attempt.number()))) {
                won.add(attempt.number());
            }
        }
    }

    @Test
    void givesEveryAttemptTheInputsThatWereHandedIn() {
        insert("job");
        assertThat(work.begin("job").orElseThrow().inputs()).isEqualTo(Inputs.NONE);
        database.client()
                .sql("update submissions set inputs = '[\"add(1,\\n2)\",\"\u2603\"]'")
                .update();

        work.giveBackAll();

        assertThat(work.begin("job").orElseThrow().inputs().texts()).containsExactly("add(1,\n2)", "\u2603");
    }

    @Test
    void tellsOfNoneWhoseEndWasNotKept() {
        insert("job");
        work.begin("job");

        database.transactions().executeWithoutResult(transaction -> {
            work.giveBack("job");
            transaction.setRollbackOnly();
        });

        assertThat(told).isEmpty();
        work.giveBack("job");
        assertThat(told).containsExactly(Ending.DIED);
    }

    @Test
    void tellsWhoWasAtWorkAndHowItEnded() {
        insert("job");
        Attempt first = work.begin("job").orElseThrow();
        work.giveBack(first, Ending.FAILED, "IllegalStateException: a\nb.");
        work.begin("job");
        work.begin("job");

        List<LostAttempt> lost = work.lost("job");

        assertThat(lost).hasSize(2);
        assertThat(lost.getFirst().sentence())
                .matches("Attempt 1, begun \\S+Z on node-1: failed after \\d+ s: IllegalStateException: a b\\.");
        assertThat(lost.getLast().sentence())
                .matches("Attempt 2, begun \\S+Z on node-1: its process was not heard of again, .* after \\d+ s\\.");
    }

    private enum What {
        BEGIN(false),
        FINISH(true),
        GIVE_BACK(true),
        TAKE_FROM_THE_DEAD(false),
        GIVE_ALL_BACK(false),
        CANCEL(false);

        private final boolean takesAnAttempt;

        What(boolean takesAnAttempt) {
            this.takesAnAttempt = takesAnAttempt;
        }
    }

    private record Step(What what, int attempt) {}

    /** What should come of it. */
    private static final class Model {
        private String status = "queued";
        private int attempts;
        private @Nullable String report;
        private final List<String> lost = new ArrayList<>();

        String take(Step step) {
            boolean open = isOpen();
            boolean running = status.equals("running");
            boolean current = running && attempts == step.attempt();
            return switch (step.what()) {
                case BEGIN -> {
                    if (!open) {
                        yield "nothing to do";
                    }
                    lose(running, "DIED");
                    attempts++;
                    status = "running";
                    yield "attempt " + attempts;
                }
                case FINISH -> {
                    if (attempts < step.attempt()) {
                        yield "never begun";
                    }
                    if (current) {
                        status = "finished";
                        report = "{\"attempt\":" + step.attempt() + "}";
                    }
                    yield "" + current;
                }
                case GIVE_BACK -> {
                    if (attempts < step.attempt()) {
                        yield "never begun";
                    }
                    lose(current, "FAILED");
                    status = current ? "queued" : status;
                    yield "" + current;
                }
                case TAKE_FROM_THE_DEAD -> {
                    lose(running, "DIED");
                    status = running ? "queued" : status;
                    yield "taken";
                }
                case GIVE_ALL_BACK -> {
                    lose(running, "DIED");
                    status = running ? "queued" : status;
                    yield running ? "1" : "0";
                }
                case CANCEL -> {
                    status = open ? "cancelled" : status;
                    yield "" + open;
                }
            };
        }

        private void lose(boolean really, String how) {
            if (really) {
                lost.add(attempts + " " + how + " " + NODE);
            }
        }

        boolean isOpen() {
            return status.equals("queued") || status.equals("running");
        }

        String state() {
            return status + ", " + attempts + " attempts, " + report + ", lost " + lost;
        }
    }
}
