package dev.grader.bench.stats;

import java.util.Map;

/**
 * The line that fits points best by least squares.
 *
 * @param slope of y for one more of x
 * @param intercept of y at zero
 * @param offLine the largest distance of a point from the line, as a share of what was measured there
 */
public record Line(double slope, double intercept, double offLine) {
    /** Of at least two points with different x. */
    public static Line through(Map<Long, Double> points) {
        if (points.size() < 2) {
            throw new IllegalArgumentException("A line wants two points with different x.");
        }
        double meanX = points.keySet().stream().mapToDouble(x -> x).average().orElseThrow();
        double meanY = points.values().stream().mapToDouble(y -> y).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (Map.Entry<Long, Double> point : points.entrySet()) {
            double distance = point.getKey() - meanX;
            products += distance * (point.getValue() - meanY);
            squares += distance * distance;
        }
        double slope = products / squares;
        double intercept = meanY - slope * meanX;
        double farthest = points.entrySet().stream()
                .mapToDouble(
                        point -> Math.abs(point.getValue() - slope * point.getKey() - intercept) / point.getValue())
                .max()
                .orElseThrow();
        return new Line(slope, intercept, farthest);
    }
}
