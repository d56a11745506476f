package dev.grader.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Two medians of one run, one by the other: what may be compared between machines.
 *
 * @param section in which both were measured
 * @param figure what is divided
 * @param by what it is divided by
 * @param at the place of both on their curve; null where they are on none
 * @param value the ratio
 */
public record Ratio(
        String section, String figure, String by, @Nullable At at, double value) {
    private static final List<String> YARDSTICKS = List.of(Names.PYTHON, Names.DOCKER_RUN);

    /** A build's latency by that of what everybody has, and the first build by the others, figure for figure. */
    static List<Ratio> of(List<SectionResult> sections, List<String> subjects) {
        List<Ratio> ratios = new ArrayList<>();
        for (SectionResult section : sections) {
            for (String subject : subjects) {
                section.figure(Names.SERVICE, subject)
                        .ifPresent(service -> YARDSTICKS.stream()
                                .flatMap(name -> section.named(name, null))
                                .forEach(by -> ratios.add(
                                        between(section, service, Names.SERVICE + " " + subject, by, by.name()))));
            }
            section.figures().stream()
                    .filter(figure -> subjects.getFirst().equals(figure.subject()))
                    .forEach(figure -> section.figures().stream()
                            .filter(figure::isSameOfAnother)
                            .filter(other -> other.median() != 0)
                            .forEach(other -> ratios.add(between(
                                    section,
                                    figure,
                                    figure.name() + " " + figure.subject(),
                                    other,
                                    "" + other.subject()))));
        }
        return ratios;
    }

    private static Ratio between(SectionResult section, Figure figure, String name, Figure by, String byName) {
        return new Ratio(section.name(), name, byName, figure.at(), figure.median() / by.median());
    }

    /** For a line of text. */
    String told() {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
