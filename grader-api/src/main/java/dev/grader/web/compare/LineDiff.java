package dev.grader.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How two lines that stand beside each other differ, word by word; of lines that have little in common it says that all of them differs,
 * for a mosaic tells nobody anything.
 */
record LineDiff(List<Span> left, List<Span> right) {
    /** Longer ones are not looked into. */
    private static final int LONGEST = 400;

    /** As much of the longer line must be the same. */
    private static final double LEAST_SAME = 0.3;

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    static LineDiff of(String left, String right) {
        if (left.length() > LONGEST || right.length() > LONGEST) {
            return whole(left, right);
        }
        List<String> words = words(left);
        List<String> others = words(right);
        List<Span> before = new ArrayList<>();
        List<Span> after = new ArrayList<>();
        int at = 0;
        int there = 0;
        for (Change change : Change.between(words, others)) {
            add(before, words.subList(at, change.from()), false);
            add(after, others.subList(there, change.start()), false);
            add(before, words.subList(change.from(), change.to()), true);
            add(after, others.subList(change.start(), change.end()), true);
            at = change.to();
            there = change.end();
        }
        add(before, words.subList(at, words.size()), false);
        add(after, others.subList(there, others.size()), false);
        int same = before.stream()
                .filter(span -> !span.changed())
                .mapToInt(span -> span.text().strip().length())
                .sum();
        boolean alike = same
                >= LEAST_SAME * Math.max(left.strip().length(), right.strip().length());
        return alike ? new LineDiff(before, after) : whole(left, right);
    }

    private static LineDiff whole(String left, String right) {
        return new LineDiff(List.of(new Span(left, true)), List.of(new Span(right, true)));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static void add(List<Span> spans, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            spans.add(new Span(String.join("", words), changed));
        }
    }
}
