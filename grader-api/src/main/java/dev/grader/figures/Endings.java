package dev.grader.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How submissions to one package ended, those that ended alike in one group. */
record Endings(List<Group> groups) {
    Endings {
        groups = List.copyOf(groups);
    }

    /**
     * Some that ended alike.
     *
     * @param score null where nothing was scored
     */
    record Group(
            String verdict,
            @Nullable BigDecimal score,
            @Nullable BigDecimal maxScore,
            long count) {}

    long count() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    Map<String, Long> verdicts() {
        Map<String, Long> verdicts = new TreeMap<>();
        groups.forEach(group -> verdicts.merge(group.verdict(), group.count(), Long::sum));
        return verdicts;
    }

    @Nullable
    BigDecimal maxScore() {
        return scored().stream()
                .map(Group::maxScore)
                .filter(most -> most != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    BigDecimal medianScore() {
        List<Group> scored = scored();
        long count = scored.stream().mapToLong(Group::count).sum();
        if (count == 0) {
            return null;
        }
        return at(scored, (count - 1) / 2).add(at(scored, count / 2)).divide(BigDecimal.TWO);
    }

    private List<Group> scored() {
        return groups.stream()
                .filter(group -> group.score() != null)
                .sorted(Comparator.comparing(Endings::score))
                .toList();
    }

    private static BigDecimal at(List<Group> sorted, long index) {
        long before = 0;
        for (Group group : sorted) {
            before += group.count();
            if (index < before) {
                return score(group);
            }
        }
        throw new IllegalArgumentException("There are not so many.");
    }

    private static BigDecimal score(Group group) {
        BigDecimal score = group.score();
        return score == null ? BigDecimal.ZERO : score;
    }
}
