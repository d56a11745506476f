package dev.grader.web.reports;

import dev.grader.reviewing.Comment;
import dev.grader.web.Visible;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A source as the page shows it.
 *
 * @param all how many lines it has, of which the first are shown
 * @param marked whether there are characters in it that are not seen
 */
public record SourceLines(List<Line> lines, int all, boolean marked) {
    /** A page of more would be slow on a phone; whoever wants all asks for it. */
    static final int MOST = 3_000;

    private static final Visible VISIBLE = new Visible();

    /** One of them, with what was said about it. */
    public record Line(int number, List<Visible.Span> spans, List<Comment> comments) {}

    static SourceLines of(String source, List<Comment> comments, boolean whole) {
        List<String> lines = source.lines().toList();
        Map<Integer, List<Comment>> ofLines = comments.stream()
                .filter(comment -> comment.line() != null)
                .collect(Collectors.groupingBy(SourceLines::line));
        int shown = whole ? lines.size() : Math.min(MOST, lines.size());
        return new SourceLines(
                IntStream.range(0, shown)
                        .mapToObj(at ->
                                new Line(at + 1, VISIBLE.spans(lines.get(at)), ofLines.getOrDefault(at + 1, List.of())))
                        .toList(),
                lines.size(),
                !lines.stream().allMatch(VISIBLE::isAllSeen));
    }

    private static int line(Comment comment) {
        Integer line = comment.line();
        return line == null ? 0 : line;
    }

    public boolean isCut() {
        return lines.size() < all;
    }
}
