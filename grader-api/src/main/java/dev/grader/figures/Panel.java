package dev.grader.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn of one figure: a bar a test, from zero to the largest there is, and behind it where the reference solutions lie. Lengths are
 * shares of the drawing's width, so that letters keep their size on every screen; heights are pixels.
 *
 * @param id for the elements of the drawing
 * @param description in words, for who does not see it
 */
public record Panel(String id, String title, String description, List<Bar> bars, int height) {
    private static final int ROW = 46;
    private static final int TO_THE_BAR = 20;
    private static final int LONGEST_NAME = 44;

    /** What bars may take of the width: behind them their figure stands. */
    private static final double BARS = 74;

    /** What is no length, and yet to be seen. */
    private static final double LEAST = 0.6;

    private static final double MANY_TIMES = 2;
    private static final double MEBI = 1024 * 1024;

    /**
     * One test.
     *
     * @param name cut to what a phone has room for
     * @param top where its name stands; {@code bar} where its bar begins
     * @param width of the bar
     * @param from where the reference solutions begin; null, like the two after it, where there are none
     * @param spread how wide they lie
     * @param middle the one in the middle
     * @param value in words
     */
    public record Bar(
            String name,
            int top,
            int bar,
            String width,
            @Nullable String from,
            @Nullable String spread,
            @Nullable String middle,
            String value) {}

    static Panel ofTime(List<Chart.Row> rows) {
        return of(rows, "time", "CPU time", Chart.Row::cpuMs, Chart.Row::cpu, Panel::ms);
    }

    static Panel ofMemory(List<Chart.Row> rows) {
        return of(rows, "memory", "Memory", Chart.Row::peakMemoryBytes, Chart.Row::memory, Panel::bytes);
    }

    private static Panel of(
            List<Chart.Row> rows,
            String id,
            String title,
            Function<Chart.Row, @Nullable Long> own,
            Function<Chart.Row, @Nullable Spread> others,
            LongFunction<String> words) {
        long most = Math.max(
                1,
                rows.stream()
                        .flatMap(row -> figures(own.apply(row), others.apply(row)))
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Chart.Row row : rows) {
            Long value = own.apply(row);
            if (value != null) {
                bars.add(bar(row.name(), bars.size(), value, others.apply(row), most, words));
            }
        }
        return new Panel(
                "chart-" + id, title, description(rows, title, own, others, words), bars, bars.size() * ROW + 4);
    }

    private static Bar bar(
            String name, int index, long value, @Nullable Spread others, long most, LongFunction<String> words) {
        int top = index * ROW + TO_THE_BAR - 6;
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        if (others == null) {
            return new Bar(shown, top, top + 7, percent(value, most), null, null, null, words.apply(value));
        }
        return new Bar(
                shown,
                top,
                top + 7,
                percent(value, most),
                percent(others.least(), most),
                percent(others.most() - others.least(), most),
                percent(others.median(), most),
                words.apply(value));
    }

    private static Stream<Long> figures(@Nullable Long own, @Nullable Spread others) {
        return Stream.concat(Stream.ofNullable(own), Stream.ofNullable(others).map(Spread::most));
    }

    private static String description(
            List<Chart.Row> rows,
            String title,
            Function<Chart.Row, @Nullable Long> own,
            Function<Chart.Row, @Nullable Spread> others,
            LongFunction<String> words) {
        Chart.Row top = null;
        long largest = -1;
        int far = 0;
        for (Chart.Row row : rows) {
            Long value = own.apply(row);
            Spread spread = others.apply(row);
            if (value != null && value > largest) {
                largest = value;
                top = row;
            }
            if (value != null && spread != null && value > MANY_TIMES * Math.max(1, spread.most())) {
                far++;
            }
        }
        if (top == null) {
            return title + ": nothing was measured.";
        }
        Spread beside = others.apply(top);
        return "%s of %d tests. The most is %s, in %s%s. %s The table below has every figure."
                .formatted(
                        title,
                        rows.size(),
                        words.apply(largest),
                        top.name(),
                        beside == null
                                ? ""
                                : ", where reference solutions take %s to %s"
                                        .formatted(words.apply(beside.least()), words.apply(beside.most())),
                        far == 0
                                ? "No test takes more than twice what the largest reference solution does."
                                : far + " tests take more than twice what the largest reference solution does.");
    }

    private static String percent(long value, long most) {
        return String.format(Locale.ROOT, "%.2f%%", Math.max(LEAST, BARS * value / most));
    }

    private static String ms(long millis) {
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }

    private static String bytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / MEBI);
    }
}
