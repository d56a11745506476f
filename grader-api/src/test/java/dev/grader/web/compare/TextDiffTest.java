package dev.grader.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {
    @Test
    void findsNothingBetweenATextAndItself() {
        TextDiff diff = TextDiff.of("a\nb\n", "a\nb");

        assertThat(diff.isEmpty()).isTrue();
        assertThat(words(diff)).containsExactly("same", "same");
    }

    @Test
    void putsAChangedLineBesideWhatItWas() {
        TextDiff diff = TextDiff.of("def f(a):\n    return a + 1\n", "def f(a):\n    return a + 2\n");

        Row row = rows(diff).get(1);
        assertThat(row.word()).isEqualTo("changed");
        assertThat(row.before()).isEqualTo(2);
        assertThat(row.left()).containsExactly(new Span("    return a + ", false), new Span("1", true));
        assertThat(row.right()).containsExactly(new Span("    return a + ", false), new Span("2", true));
    }

    @Test
    void marksNoPiecesOfLinesThatHaveLittleInCommon() {
        Row row = rows(TextDiff.of("yield from reversed(stack)", "while True: pass"))
                .getFirst();

        assertThat(row.left()).containsExactly(new Span("yield from reversed(stack)", true));
    }

    @Test
    void tellsWhatIsNewAndWhatIsGone() {
        TextDiff diff = TextDiff.of("a\nb\nc", "a\nc\nd");

        assertThat(words(diff)).containsExactly("same", "removed", "same", "added");
        assertThat(diff.added()).isOne();
        assertThat(diff.removed()).isOne();
        assertThat(rows(diff).get(2)).extracting(Row::before, Row::after).containsExactly(3, 2);
    }

    @Test
    void foldsWhatIsTheSameSaveAFewLinesAround() {
        String many = lines("x", 40);

        TextDiff diff = TextDiff.of(many + "a\n" + many, many + "b\n" + many);

        assertThat(diff.blocks()).extracting(Block::folded).containsExactly(true, false, true);
        assertThat(diff.blocks().get(1).rows()).hasSize(1 + 2 * TextDiff.CONTEXT);
        assertThat(diff.blocks().stream().mapToInt(block -> block.rows().size()).sum())
                .isEqualTo(81);
    }

    @Test
    void losesNoLineWhicheverIsFolded() {
        for (int before = 0; before < 12; before++) {
            for (int after = 0; after < 12; after++) {
                String left = lines("x", before) + "a\n" + lines("y", after) + "b\n" + lines("z", before);
                String right = lines("x", before) + "c\n" + lines("y", after) + "d\n" + lines("z", before);

                assertThat(rows(TextDiff.of(left, right)).stream()
                                .flatMap(row -> row.left().stream())
                                .map(Span::text)
                                .collect(Collectors.joining("\n", "", "\n")))
                        .isEqualTo(left);
            }
        }
    }

    @Test
    void comparesAnEmptyTextWithAnother() {
        assertThat(words(TextDiff.of("", "a"))).containsExactly("added");
        assertThat(words(TextDiff.of("a", ""))).containsExactly("removed");
        assertThat(TextDiff.of("", "").blocks()).isEmpty();
    }

    /** The worst that fits into two sources: nothing in common, as many lines as there may be. */
    @Test
    void takesNoLongTimeForWhatHasNothingInCommon() {
        String left = IntStream.range(0, 20_000).mapToObj(at -> "a" + at).collect(Collectors.joining("\n"));
        String right = IntStream.range(0, 20_000).mapToObj(at -> "b" + at).collect(Collectors.joining("\n"));
        long begun = System.nanoTime();

        TextDiff diff = TextDiff.of(left, right);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(diff.cut()).isTrue();
        assertThat(diff.removed()).isEqualTo(TextDiff.MOST_LINES);
    }

    private static String lines(String name, int count) {
        return IntStream.range(0, count).mapToObj(at -> name + at + "\n").collect(Collectors.joining());
    }

    private static List<Row> rows(TextDiff diff) {
        return diff.blocks().stream().flatMap(block -> block.rows().stream()).toList();
    }

    private static List<String> words(TextDiff diff) {
        return rows(diff).stream().map(Row::word).toList();
    }
}
