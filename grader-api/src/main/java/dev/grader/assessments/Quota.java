package dev.grader.assessments;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.limits.AttemptLimits;
import java.util.Optional;
import java.util.OptionalInt;

/** How often a challenge may be handed in still, in one sitting. Thread-safe. */
final class Quota {
    private final AttemptLimits limits;

    Quota(AttemptLimits limits) {
        this.limits = limits;
    }

    /** Empty for as often as one likes. */
    OptionalInt left(Sitting sitting, String slug) {
        Assessment assessment = sitting.assessment();
        Optional<Integer> limit = assessment.task(slug).flatMap(assessment::attemptsAt);
        return limit.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, limit.get() - limits.used(sitting.caller(), slug)));
    }

    /**
     * Lets one more be handed in: exact while the sitting is held.
     *
     * @throws ProblemException when there are as many as are allowed
     */
    void require(Sitting sitting, String slug) {
        OptionalInt left = left(sitting, slug);
        if (left.isPresent() && left.getAsInt() == 0) {
            throw new ProblemException(
                    ProblemType.ATTEMPTS_EXHAUSTED,
                    "The challenge %s was handed in as often as the assessment allows, and no attempt is left: run the sample tests instead."
                            .formatted(slug));
        }
    }
}
