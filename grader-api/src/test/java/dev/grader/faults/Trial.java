package dev.grader.faults;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.TestPackages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fault from before it until everything is well again, with the proof that nothing was lost and nothing graded twice. */
final class Trial {
    /** The only challenge, which costs next to nothing. */
    static final String CHALLENGE = "add";

    static final String QUICK = "def add(left, right):\n    return left + right\n";

    /** Accepted as well, and slow enough to be met at work. */
    static final String SLOW = "import time\n\n\ndef add(left, right):\n    time.sleep(1)\n    return left + right\n";

    /** However busy the machine is. */
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String fault;
    private final Results results;
    private final Set<String> before;
    private final int attemptsBefore;
    private final List<String> accepted = new ArrayList<>();
    private List<String> inFlight = List.of();
    private @Nullable Long struckAt;

    private Trial(String fault, Results results) {
        this.fault = fault;
        this.results = results;
        this.before = results.statuses().keySet();
        this.attemptsBefore = results.attempts();
    }

    /** Skips the test where the machine lacks what it needs; a build server may lack nothing, or a fault would go untried unseen. */
    static void needs(boolean there, String what) {
        if (System.getenv("CI") != null) {
            assertThat(there).as(what).isTrue();
        }
        assumeTrue(there, what);
    }

    /** Writes the challenge into a folder of challenges, for {@code GRADER_CHALLENGES}. */
    static Path challenges(Path folder) throws IOException {
        new TestPackages(folder).write(CHALLENGE, "def test_sum(solution):\n    assert solution.add(20, 22) == 42\n");
        return folder;
    }

    /** Begins, before the fault. */
    static Trial of(String fault, Results results) {
        return new Trial(fault, results);
    }

    /** Hands in so many, and returns the path of the first. */
    String handIn(Client client, int count, String source) {
        String first = "";
        for (int number = 0; number < count; number++) {
            Answer answer = client.submit(CHALLENGE, source);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
            accepted.add(answer.at("/id"));
            first = first.isEmpty() ? answer.header("Location").orElseThrow() : first;
        }
        return first;
    }

    /** Waits until that one is being graded. */
    static void untilRunning(Client client, String path) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> client.get(path).at("/status").equals("running"));
    }

    /** Counts those that others handed in. */
    void claim(Collection<String> ids) {
        accepted.addAll(ids);
    }

    /** To be called when the fault happens. */
    void struck() {
        struckAt = System.nanoTime();
    }

    /** To be called once it is known what was accepted before the fault, and before anything can be mended. */
    void flying() {
        Map<String, String> statuses = results.statuses();
        inFlight = accepted.stream()
                .filter(id -> !"finished".equals(statuses.get(id)))
                .toList();
    }

    /** The ids of what was not graded yet when it happened. */
    List<String> inFlight() {
        return inFlight;
    }

    /**
     * Waits until all that was accepted is graded, a fresh submission included, and proves that each has one result; likewise those
     * whose clients never heard that they were taken.
     */
    FaultTable.Row settle(Client client) {
        long struck = requireNonNull(struckAt, "struck() was not called");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> results.counts().keySet().containsAll(inFlight));
        double seconds = (System.nanoTime() - struck) / 1e9;
        handIn(client, 1, QUICK);
        // Those too that were written while their client's answer was lost.
        await().atMost(PATIENCE)
                .until(() -> results.statuses().values().stream().allMatch("finished"::equals));
        List<Answer> ends =
                accepted.stream().map(id -> client.get("/v1/submissions/" + id)).toList();
        List<Answer> lost = ends.stream()
                .filter(end -> !end.at("/verdict").equals("accepted"))
                .toList();
        List<String> twice = gradedTwice();
        var row = new FaultTable.Row(
                fault,
                inFlight.size(),
                accepted.size(),
                ends.size() - lost.size(),
                lost.size(),
                twice.size(),
                results.attempts() - attemptsBefore,
                seconds);
        FaultTable.add(row);
        assertThat(lost).as("accepted and not graded").isEmpty();
        assertThat(twice).as("with more than one result").isEmpty();
        assertThat(results.counts().keySet()).as("with a result").containsAll(fresh());
        assertThat(results.halfWritten()).as("half-written submissions").isZero();
        return row;
    }

    /** Those of this trial with more than one result, up to now. */
    List<String> gradedTwice() {
        Map<String, Integer> counts = results.counts();
        return fresh().stream().filter(id -> counts.getOrDefault(id, 0) > 1).toList();
    }

    /** All that have come since it began, those too whose client was never answered. */
    private List<String> fresh() {
        return results.statuses().keySet().stream()
                .filter(id -> !before.contains(id))
                .toList();
    }
}
