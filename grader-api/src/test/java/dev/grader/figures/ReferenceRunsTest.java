package dev.grader.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.challenges.ChallengeBank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Without the service's own runs, so that these alone are. */
@TestPropertySource(properties = "grader.reference-figures=false")
class ReferenceRunsTest extends ServiceTest {
    @Autowired
    private List<ReferenceStore> stores = List.of();

    @Autowired
    private List<ChallengeBank> banks = List.of();

    private final Scripted measurement = new Scripted();

    @BeforeEach
    void wantNothing() {
        run("delete from reference_runs", "delete from reference_figures");
    }

    @Test
    void measuresEveryAcceptedSolutionAFewTimesAndKeepsTheMedian() throws InterruptedException {
        store().want(digest(), "add-two");

        runs().round();

        assertThat(measurement.ran).isNotEmpty().allMatch(path -> path.contains("accepted"));
        ReferenceFigures figures = store().find(digest());
        assertThat(figures.solutions()).hasSize(measurement.ran.size() / ReferenceRuns.RUNS);
        // The runs of the first took 1, 2 and 3 ms.
        assertThat(figures.solutions().getFirst().tests()).containsEntry("test_small", new Usage(2, 20, 200));
        assertThat(figures.measuredAt()).isNotNull();
    }

    @Test
    void measuresAPackageOnce() throws InterruptedException {
        store().want(digest(), "add-two");
        runs().round();
        int ran = measurement.ran.size();
        store().want(digest(), "add-two");

        runs().round();

        assertThat(measurement.ran).hasSize(ran);
    }

    @Test
    void measuresNothingThatNobodyWants() throws InterruptedException {
        runs().round();

        assertThat(measurement.ran).isEmpty();
    }

    @Test
    void waitsWhileSomethingIsToBeGraded() throws InterruptedException {
        store().want(digest(), "add-two");
        String source = "waits = '%s'".formatted(tenant);
        SCRIPT.hold(source);
        String id = client.submit("add-two", source).at("/id");

        runs().round();

        assertThat(measurement.ran).isEmpty();
        SCRIPT.release(source);
        client.get("/v1/submissions/" + id, "Prefer", "wait=20");
    }

    @Test
    void leavesTheRestForLaterWhenNoCellIsFreeAnyMore() throws InterruptedException {
        store().want(digest(), "add-two");
        measurement.free = 2;

        runs().round();

        assertThat(measurement.ran).hasSize(1);
        assertThat(store().find(digest()).isEmpty()).isTrue();
        measurement.free = Integer.MAX_VALUE;
        runs().round();
        assertThat(store().find(digest()).isEmpty()).isFalse();
    }

    @Test
    void takesNoSolutionForAReferenceThatIsNotAcceptedEachTime() throws InterruptedException {
        store().want(digest(), "add-two");
        measurement.refused = true;

        runs().round();

        assertThat(store().find(digest()).isEmpty()).isTrue();
    }

    private ReferenceStore store() {
        return stores.getFirst();
    }

    private String digest() {
        return banks.getFirst().find("add-two").map(Challenge::digest).orElseThrow();
    }

    private ReferenceRuns runs() {
        return new ReferenceRuns(banks.getFirst(), store(), measurement, Duration.ofDays(1));
    }

    /** Takes a millisecond more each time. */
    private static final class Scripted implements Measurement {
        private final List<String> ran = new ArrayList<>();
        private int free = Integer.MAX_VALUE;
        private boolean refused;

        @Override
        public boolean isFree() {
            return free-- > 0;
        }

        @Override
        public Optional<Map<String, Usage>> run(Challenge challenge, ExampleSolution solution) {
            ran.add(Objects.requireNonNull(solution.path()).toString());
            int time = ran.size();
            return refused
                    ? Optional.empty()
                    : Optional.of(Map.of("test_small", new Usage(time, time * 10L, time * 100L)));
        }
    }
}
