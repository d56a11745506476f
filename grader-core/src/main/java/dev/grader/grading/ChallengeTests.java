package dev.grader.grading;

import dev.grader.challenge.TestGroup;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.Visibility;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.CollectedTest;
import dev.grader.submission.Mode;
import dev.grader.verdict.Limit;
import dev.grader.verdict.Limits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tests of a challenge, as the examiner collected them and the package's description values them. Immutable.
 *
 * @param tests at least one, in the order of collection
 */
public record ChallengeTests(List<GradedTest> tests) {
    /** Characters of a test's parameters by which they are found at the end of a title that was cut. */
    private static final int SURE_TO_BE_KEPT = 4;

    public ChallengeTests {
        tests = List.copyOf(tests);
    }

    /** What a submission in that mode meets. */
    public List<GradedTest> in(Mode mode) {
        return switch (mode) {
            case SUBMIT -> tests;
            case RUN ->
                tests.stream()
                        .filter(test -> test.visibility() == Visibility.SAMPLE)
                        .toList();
        };
    }

    /** Joins what was collected with what is described; names every contradiction between the two. */
    static ChallengeTests of(TestedChallenge challenge, List<CollectedTest> collected, CellCapacity capacity)
            throws ChallengeBrokenException {
        Map<String, Long> uses =
                collected.stream().collect(Collectors.groupingBy(CollectedTest::name, Collectors.counting()));
        Function<CollectedTest, String> name = test -> uses.getOrDefault(test.name(), 0L) > 1 ? test.id() : test.name();
        List<ChallengeFault> faults = new ArrayList<>();
        List<GradedTest> tests = new ArrayList<>();
        for (CollectedTest test : collected) {
            graded(challenge, test, name.apply(test), capacity, faults).ifPresent(tests::add);
        }
        if (collected.isEmpty()) {
            faults.add(new ChallengeFault("tests", 0, "pytest collected no test: write at least one."));
        }
        if (!faults.isEmpty()) {
            throw new ChallengeBrokenException(challenge.slug(), faults);
        }
        return new ChallengeTests(tests);
    }

    private static Optional<GradedTest> graded(
            TestedChallenge challenge,
            CollectedTest test,
            String name,
            CellCapacity capacity,
            List<ChallengeFault> faults) {
        Optional<TestGroup> group = challenge.groupOf(test.group(), test.file());
        if (group.isEmpty()) {
            faults.add(fault(
                    test,
                    "The test " + test.name() + " names the group " + test.group()
                            + ", which challenge.yaml does not declare: mend the name, or declare it."));
            return Optional.empty();
        }
        try {
            Limits limits = challenge.limits().overriddenBy(test.limits());
            requireWithin(capacity, limits);
            return Optional.of(new GradedTest(
                    test.id(), name, titleOf(test), group.get(), pointsOf(test, group.get()), test.hint(), limits));
        } catch (IllegalArgumentException e) {
            faults.add(fault(test, "The test " + test.name() + " has limits that cannot be kept. " + e.getMessage()));
            return Optional.empty();
        }
    }

    private static ChallengeFault fault(CollectedTest test, String text) {
        return ChallengeFault.ofTest(test.file(), test.line(), text);
    }

    private static void requireWithin(CellCapacity capacity, Limits limits) {
        if (limits.memory().bytes() > capacity.memoryBytes() || limits.processes() > capacity.processes()) {
            throw new IllegalArgumentException("It may use " + limits.memory() + " and " + limits.processes()
                    + " processes, where a cell has " + Limit.MEMORY.describe(capacity.memoryBytes()) + " and "
                    + capacity.processes() + ": lower its limits, or give the cells more.");
        }
    }

    /** Without the parameters that follow it, whole or cut: the name has them, and there a candidate is kept from reading them. */
    private static @Nullable String titleOf(CollectedTest test) {
        int bracket = test.name().indexOf('[');
        String parameters = bracket < 0 ? "" : test.name().substring(bracket);
        int end = parameters.isEmpty()
                ? -1
                : test.title().lastIndexOf(parameters.substring(0, Math.min(SURE_TO_BE_KEPT, parameters.length())));
        String title = end < 0 ? test.title() : test.title().substring(0, end);
        return title.isBlank() || test.title().equals(test.name()) ? null : title.strip();
    }

    private static BigDecimal pointsOf(CollectedTest test, TestGroup group) {
        if (test.points() == null) {
            return group.points();
        }
        BigDecimal points = BigDecimal.valueOf(test.points()).stripTrailingZeros();
        // 10 and not 1E+1.
        return points.scale() < 0 ? points.setScale(0) : points;
    }
}
