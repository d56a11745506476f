package dev.grader.bench.report;

import java.util.List;
import java.util.Locale;

/** Curves over a common axis; both axes are linear and the value's begins at zero. */
final class Lines {
    private static final int LEFT = 64;
    private static final int RIGHT = 250;
    private static final int TOP = 44;
    private static final int HEIGHT = 170;
    private static final int LINE = 18;

    private Lines() {}

    record Point(long x, double y) {}

    /** @param points by growing x */
    record Curve(String label, List<Point> points) {}

    /** Draws from {@code y} on and returns where the next picture may begin. */
    static int draw(StringBuilder svg, int y, String title, List<Curve> curves) {
        svg.append("<text class=\"head\" x=\"16\" y=\"%d\">%s</text>%n".formatted(y + 22, Svg.escaped(title)));
        List<Point> all =
                curves.stream().flatMap(curve -> curve.points().stream()).toList();
        double maxX = all.stream().mapToDouble(Point::x).max().orElse(1);
        double maxY = Math.max(1e-9, all.stream().mapToDouble(Point::y).max().orElse(1));
        int top = y + TOP;
        int bottom = top + HEIGHT;
        int right = Svg.WIDTH - RIGHT;
        svg.append("<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n"
                .formatted(LEFT, bottom, right, bottom));
        svg.append("<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n".formatted(LEFT, top, right, top));
        svg.append("<text class=\"end\" x=\"%d\" y=\"%d\">0</text><text class=\"end\" x=\"%d\" y=\"%d\">%s</text>%n"
                .formatted(LEFT - 8, bottom + 4, LEFT - 8, top + 4, Table.number(maxY)));
        all.stream()
                .mapToLong(Point::x)
                .distinct()
                .forEach(x -> svg.append(String.format(
                        Locale.ROOT,
                        "<text class=\"middle\" x=\"%.1f\" y=\"%d\">%d</text>%n",
                        LEFT + x / maxX * (right - LEFT),
                        bottom + LINE,
                        x)));
        for (int at = 0; at < curves.size(); at++) {
            curve(svg, at, curves.get(at), maxX, maxY, top);
        }
        return Math.max(bottom + LINE, top + curves.size() * LINE) + 16;
    }

    private static void curve(StringBuilder svg, int number, Curve curve, double maxX, double maxY, int top) {
        int right = Svg.WIDTH - RIGHT;
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (Point point : curve.points()) {
            double x = LEFT + point.x() / maxX * (right - LEFT);
            double y = top + HEIGHT * (1 - point.y() / maxY);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : " L", x, y));
            dots.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", x, y));
        }
        svg.append("<g class=\"s%d\"><path d=\"%s\"/>%s<text class=\"key\" x=\"%d\" y=\"%d\">%s</text></g>%n"
                .formatted(number % 4, path, dots, right + 14, top + 4 + number * LINE, Svg.escaped(curve.label())));
    }
}
