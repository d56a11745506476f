package dev.grader.challenges;

import dev.grader.challenge.CatalogProblem;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether every package of the folders is served. A broken one degrades this component and nothing else: the others are served, so
 * the service is up and ready. The status counts the problems; the details, which quote the tests, are for staff.
 */
public class ChallengesHealth implements HealthIndicator {
    /** No status that Spring Boot knows, so it never decides the status of the whole. */
    static final String DEGRADED = "DEGRADED";

    /** Beyond so many the list helps nobody; the log has them all. */
    static final int MOST_LINES = 100;

    private final ChallengeBank bank;

    public ChallengesHealth(ChallengeBank bank) {
        this.bank = bank;
    }

    @Override
    public Health health() {
        List<CatalogProblem> problems = bank.problems();
        Status status = problems.isEmpty()
                ? Status.UP
                : new Status(DEGRADED, "%d problems keep challenges from being served.".formatted(problems.size()));
        return Health.status(status)
                .withDetail("served", bank.challenges().size())
                .withDetail("uninspected", bank.uninspected())
                .withDetail(
                        "problems",
                        problems.stream()
                                .limit(MOST_LINES)
                                .map(CatalogProblem::toString)
                                .toList())
                .build();
    }
}
