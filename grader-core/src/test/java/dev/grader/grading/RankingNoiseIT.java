package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.RankingChallenge;
import dev.grader.ranking.Comparison;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The order of the bank's rankings is the same every time, also while every processor is kept busy by something else.
 * {@code -Dgrader.ranking.measurements=N} measures that often.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RankingNoiseIT {
    private static final int MEASUREMENTS = Integer.getInteger("grader.ranking.measurements", 3);

    private final SandboxSettings settings = DockerFixture.settings().withCells(1);

    @Test
    void theOrderOfABankRankingNeverFlipsOnABusyMachine() throws Exception {
        List<RankingChallenge> rankings = Fixtures.load(Fixtures.QUESTION_BANK).challenges().stream()
                .filter(RankingChallenge.class::isInstance)
                .map(RankingChallenge.class::cast)
                .toList();
        assertThat(rankings).hasSizeGreaterThanOrEqualTo(3);
        AtomicBoolean over = new AtomicBoolean();
        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            for (int thread = 0; thread < Runtime.getRuntime().availableProcessors(); thread++) {
                Thread.ofPlatform().daemon().start(() -> spin(over));
            }
            Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC());
            for (RankingChallenge ranking : rankings) {
                Set<String> orders = new HashSet<>();
                for (int measurement = 0; measurement < MEASUREMENTS; measurement++) {
                    orders.add(describe(grader.measure(ranking).decisive()));
                }
                assertThat(orders).as(ranking.slug()).hasSize(1).noneMatch(order -> order.contains("OPEN"));
            }
        } finally {
            over.set(true);
        }
    }

    private static String describe(List<Comparison> decisive) {
        return String.join(
                ", ",
                decisive.stream()
                        .map(pair -> pair.first() + " " + pair.relation() + " " + pair.second())
                        .toList());
    }

    private static void spin(AtomicBoolean over) {
        while (!over.get()) {
            Thread.onSpinWait();
        }
    }
}
