package dev.grader.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one section found.
 *
 * @param name as {@code --only} takes it
 * @param conditions of the machine while it lasted
 * @param figures in the order in which they are told
 */
public record SectionResult(String name, Conditions conditions, List<Figure> figures) {
    public SectionResult {
        figures = List.copyOf(figures);
    }

    /** The figures of that name and subject, along their curve. */
    Stream<Figure> named(String figure, @Nullable String subject) {
        return figures.stream()
                .filter(one -> one.name().equals(figure) && java.util.Objects.equals(one.subject(), subject));
    }

    /** The only one of that name and subject. */
    Optional<Figure> figure(String figure, @Nullable String subject) {
        return named(figure, subject).findFirst();
    }
}
