package dev.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.Inspection;
import dev.grader.sandbox.Inspection.Container;
import dev.grader.sandbox.Inspection.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final Running HUB = new Running(1, 0, "python3");
    private static final Running WARM = new Running(7, 1, "python3");
    private static final Container EXAMINER = examiner(List.of(HUB, WARM), List.of("/grader/files/a"), 12);
    private static final Container CELL = cell(List.of(HUB, WARM), List.of(), 8);
    private static final Inspection AT_REST = new Inspection(List.of(EXAMINER), List.of(CELL), List.of("volume"));

    @Test
    void nothingIsLeftOverWhereAllIsAsItWas() {
        assertThat(traces(AT_REST)).isEmpty();
    }

    @Test
    void aCellThatHasNoChildYetIsAtRest() {
        assertThat(traces(withCell(cell(List.of(HUB), List.of(), 8)))).isEmpty();
    }

    @Test
    void aSecondChildOrAGrandchildInACellIsLeftOver() {
        Running second = new Running(9, 1, "left");
        Running grandchild = new Running(9, 7, "left");
        Running fromOutside = new Running(9, 0, "left");

        for (Running left : List.of(second, grandchild, fromOutside)) {
            assertThat(traces(withCell(cell(List.of(HUB, WARM, left), List.of(), 8))))
                    .singleElement()
                    .asString()
                    .contains("processes are left over in a cell")
                    .contains("left (9");
        }
        assertThat(traces(withCell(cell(List.of(HUB, grandchild), List.of(), 8))))
                .hasSize(1);
    }

    @Test
    void anyFileInACellIsLeftOver() {
        assertThat(traces(withCell(cell(List.of(HUB), List.of("/tmp/left"), 8))))
                .containsExactly("files are left over in a cell: /tmp/left");
    }

    @Test
    void descriptorsThatAddUpAreFound() {
        assertThat(traces(withCell(cell(List.of(HUB), List.of(), 10)))).isEmpty();
        assertThat(traces(withCell(cell(List.of(HUB), List.of(), 11))))
                .containsExactly("a cell's warden has 11 open descriptors where it had 8");
        assertThat(traces(withExaminer(examiner(List.of(HUB, WARM), List.of(), 15))))
                .containsExactly("the examiner's hub has 15 open descriptors where it had 12");
    }

    @Test
    void aJobAndItsFilesAreLeftOverInTheExaminer() {
        Running job = new Running(20, 7, "python3");

        assertThat(traces(withExaminer(
                        examiner(List.of(HUB, WARM, job), List.of("/grader/files/a", "/grader/files/a/b"), 12))))
                .containsExactly(
                        "processes are left over in the examiner: python3 (20, of 7)",
                        "files are left over in the examiner: /grader/files/a/b");
    }

    @Test
    void oneMoreChildOfTheHubIsFound() {
        Running another = new Running(20, 1, "python3");

        assertThat(traces(withExaminer(examiner(List.of(HUB, WARM, another), List.of(), 12))))
                .singleElement()
                .asString()
                .startsWith("the examiner has more processes than before");
    }

    @Test
    void anExaminerThatIsAnotherOrWasStartedAgainIsFound() {
        for (Container other : List.of(
                new Container("examiner-2", "morning", List.of(HUB), List.of(), 12, 1),
                new Container("examiner-1", "evening", List.of(HUB), List.of(), 12, 1))) {
            assertThat(traces(withExaminer(other)))
                    .singleElement()
                    .asString()
                    .contains("examiner")
                    .contains("was replaced");
        }
    }

    @Test
    void oneContainerOrVolumeMoreOrLessIsFound() {
        assertThat(traces(new Inspection(List.of(EXAMINER), List.of(CELL, CELL), List.of("volume"))))
                .containsExactly("there are 2 cells where 1 belong");
        assertThat(traces(new Inspection(List.of(), List.of(CELL), List.of("volume"))))
                .containsExactly("there are 0 examiners where 1 belong");
        assertThat(traces(new Inspection(List.of(EXAMINER), List.of(CELL), List.of("volume", "another"))))
                .containsExactly("there are 2 volumes where 1 belong");
    }

    private static List<String> traces(Inspection now) {
        return Traces.find(AT_REST, now, 1, Map.of("cell-1", 8));
    }

    private static Inspection withCell(Container cell) {
        return new Inspection(List.of(EXAMINER), List.of(cell), List.of("volume"));
    }

    private static Inspection withExaminer(Container examiner) {
        return new Inspection(List.of(examiner), List.of(CELL), List.of("volume"));
    }

    private static Container examiner(List<Running> processes, List<String> files, int descriptors) {
        return new Container("examiner-1", "morning", processes, files, descriptors, 50L << 20);
    }

    private static Container cell(List<Running> processes, List<String> files, int descriptors) {
        return new Container("cell-1", "morning", processes, files, descriptors, 20L << 20);
    }
}
