package dev.grader.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as a picture: latency as bars, throughput over clients and cost over tests as lines. Without script, in light and dark. */
public final class Svg {
    static final int WIDTH = 720;

    private static final String STYLE = """
            <style>
            svg { color: #1f2328; background: #ffffff; font: 13px system-ui, sans-serif; }
            text { fill: currentColor; } .head { font-weight: 600; } .end { text-anchor: end; } .middle { text-anchor: middle; }
            .axis { stroke: currentColor; stroke-opacity: .25; } path { fill: none; stroke-width: 2; }
            .s0 { --ink: #0969da; } .s1 { --ink: #bc4c00; } .s2 { --ink: #1a7f37; } .s3 { --ink: #8250df; }
            rect, circle { fill: var(--ink); } path { stroke: var(--ink); } .key { fill: var(--ink); }
            @media (prefers-color-scheme: dark) {
              svg { color: #e6edf3; background: #0d1117; }
              .s0 { --ink: #58a6ff; } .s1 { --ink: #f0883e; } .s2 { --ink: #3fb950; } .s3 { --ink: #bc8cff; }
            }
            </style>
            """;

    private Svg() {}

    /** What was not measured is not drawn. */
    public static String of(Results results) {
        StringBuilder body = new StringBuilder();
        int y = 0;
        for (SectionResult section : results.sections()) {
            switch (section.name()) {
                case Names.LATENCY -> y = Bars.draw(body, y, "Latency, median in ms (log scale)", bars(section));
                case Names.THROUGHPUT ->
                    y = Lines.draw(
                            body,
                            y,
                            "Submissions a second over clients",
                            curves(section, Names.SUBMISSIONS + Names.BANK, Names.SUBMISSIONS + Names.TEN));
                case Names.SHAPE ->
                    y = Lines.draw(body, y, "Cost in ms over tests", curves(section, Names.COST_OF_TESTS));
                default -> {}
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" role=\"img\" aria-label=\"Benchmark\">\n"
                        .formatted(WIDTH, y)
                + STYLE
                + body
                + "</svg>\n";
    }

    private static List<Bars.Bar> bars(SectionResult latency) {
        return latency.figures().stream()
                .map(figure -> new Bars.Bar(label(figure), figure.median()))
                .toList();
    }

    private static List<Lines.Curve> curves(SectionResult section, String... names) {
        List<Lines.Curve> curves = new ArrayList<>();
        Stream.of(names)
                .forEach(name -> section.figures().stream()
                        .filter(figure -> figure.name().equals(name))
                        .collect(Collectors.groupingBy(Svg::label, TreeMap::new, Collectors.toList()))
                        .forEach((label, figures) -> curves.add(new Lines.Curve(
                                label,
                                figures.stream()
                                        .filter(figure -> figure.at() != null)
                                        .map(figure -> new Lines.Point(
                                                Objects.requireNonNull(figure.at())
                                                        .value(),
                                                figure.median()))
                                        .toList()))));
        return curves;
    }

    private static String label(Figure figure) {
        return figure.subject() == null ? figure.name() : figure.name() + " (" + figure.subject() + ")";
    }

    /** As the content of an element. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
