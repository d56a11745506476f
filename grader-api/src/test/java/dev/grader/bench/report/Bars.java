package dev.grader.bench.report;

import java.util.List;
import java.util.Locale;

/** Horizontal bars on a logarithmic scale, which begins at the power of ten below the least. */
final class Bars {
    private static final int LEFT = 200;
    private static final int RIGHT = 80;
    private static final int TOP = 36;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final double SHORTEST = 2;

    private Bars() {}

    /** @param value above zero */
    record Bar(String label, double value) {}

    /** Draws from {@code y} on and returns where the next picture may begin. */
    static int draw(StringBuilder svg, int y, String title, List<Bar> bars) {
        svg.append("<text class=\"head\" x=\"16\" y=\"%d\">%s</text>%n".formatted(y + 22, Svg.escaped(title)));
        double low = Math.floor(
                Math.log10(bars.stream().mapToDouble(Bar::value).min().orElse(1)));
        double high = Math.log10(bars.stream().mapToDouble(Bar::value).max().orElse(1));
        int row = y + TOP;
        for (int at = 0; at < bars.size(); at++) {
            Bar bar = bars.get(at);
            double share = high > low ? (Math.log10(bar.value()) - low) / (high - low) : 1;
            double length = Math.max(SHORTEST, share * (Svg.WIDTH - LEFT - RIGHT));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text class=\"end\" x=\"%d\" y=\"%d\">%s</text>"
                            + "<rect class=\"s%d\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>"
                            + "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                    LEFT - 10,
                    row + 13,
                    Svg.escaped(bar.label()),
                    at % 4,
                    LEFT,
                    row,
                    length,
                    BAR,
                    LEFT + length + 8,
                    row + 13,
                    Table.number(bar.value())));
            row += ROW;
        }
        return row + 12;
    }
}
