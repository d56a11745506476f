package dev.grader.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The figures as text for people, in columns. */
public final class Table {
    private static final double LARGE = 100;
    private static final double MIDDLING = 10;

    private Table() {}

    /** The machine, each section under its conditions, then ratios and targets. */
    public static String of(Results results) {
        StringBuilder text = new StringBuilder();
        text.append(results.machine()).append('\n');
        results.sections().forEach(section -> text.append('\n').append(section(section)));
        if (!results.ratios().isEmpty()) {
            text.append("\nratios\n").append(ratios(results.ratios()));
        }
        if (!results.targets().isEmpty()) {
            text.append("\ntargets for ")
                    .append(results.subjects().getFirst())
                    .append('\n')
                    .append(targets(results.targets()));
        }
        return text.toString();
    }

    /** One section. */
    public static String section(SectionResult section) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "of", "at", "median", "p99", "min", "count", "unit"));
        section.figures().forEach(figure -> rows.add(row(figure)));
        return "%s (%s)%n%s".formatted(section.name(), section.conditions(), Columns.of(rows, 3));
    }

    private static List<String> row(Figure figure) {
        boolean once = figure.spread().count() == 1;
        return List.of(
                figure.name(),
                Objects.requireNonNullElse(figure.subject(), ""),
                figure.at() == null ? "" : String.valueOf(figure.at()),
                number(figure.spread().median()),
                once ? "" : number(figure.spread().p99()),
                once ? "" : number(figure.spread().min()),
                String.valueOf(figure.spread().count()),
                figure.unit());
    }

    private static String ratios(List<Ratio> ratios) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "by", "at", "ratio"));
        ratios.forEach(ratio -> rows.add(List.of(
                ratio.section() + ": " + ratio.figure(),
                ratio.by(),
                ratio.at() == null ? "" : String.valueOf(ratio.at()),
                ratio.told())));
        return Columns.of(rows, 3);
    }

    private static String targets(List<Target> targets) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "", "value", "target", "unit"));
        targets.forEach(target -> rows.add(List.of(
                target.name(),
                target.missedBy() == null
                        ? "met"
                        : String.format(Locale.ROOT, "missed by a factor of %.2f", target.missedBy()),
                number(target.value()),
                (target.atMost() ? "<= " : ">= ") + number(target.limit()),
                target.unit())));
        return Columns.of(rows, 2);
    }

    /** Three digits at least, no more than are known. */
    static String number(double value) {
        String format = Math.abs(value) >= LARGE ? "%,.0f" : Math.abs(value) >= MIDDLING ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
