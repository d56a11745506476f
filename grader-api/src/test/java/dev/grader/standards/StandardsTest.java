package dev.grader.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** STANDARDS.md says of each clause which test shows it: that test must be there. */
class StandardsTest {
    private static final Path TABLE = Path.of("STANDARDS.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path CORE_TESTS = Path.of("../grader-core/src/test/java");

    /** Two cells, and one that names tests. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern NAME = Pattern.compile("`(\\w+)\\.(\\w+)`");
    /** A method of the class itself, with what stands between it and the one before. */
    private static final Pattern METHOD = Pattern.compile("(?m)^    (?:void|Stream<\\w+>) (\\w+)\\(");

    private static final Pattern TEST = Pattern.compile("(?m)^    @(?:Test|ParameterizedTest|TestFactory)$");

    private static Map<String, String> sources = Map.of();

    @BeforeAll
    static void readTests() throws IOException {
        sources = Stream.of(TESTS, CORE_TESTS)
                .flatMap(StandardsTest::files)
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        StandardsTest::text,
                        (first, second) -> first + second));
    }

    @TestFactory
    Stream<DynamicTest> everyTestThatIsNamedIsThere() throws IOException {
        return rows().flatMap(cells -> NAME.matcher(cells.get(2))
                .results()
                .map(name -> DynamicTest.dynamicTest(
                        name.group(), () -> assertThat(methods(name.group(1))).contains(name.group(2)))));
    }

    @Test
    void everyClauseNamesATest() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(20)
                .allSatisfy(cells -> assertThat(cells.get(2)).containsPattern(NAME));
    }

    private static Stream<List<String>> rows() throws IOException {
        return ROW.matcher(Files.readString(TABLE))
                .results()
                .map(row -> List.of(
                        row.group(1).strip(), row.group(2).strip(), row.group(3).strip()))
                .filter(cells ->
                        !cells.get(0).equals("standard") && !cells.get(0).startsWith("---"));
    }

    private static List<String> methods(String type) {
        return Stream.of(sources.getOrDefault(type, "").split("\n    }\n", -1))
                .filter(part -> TEST.matcher(part).find())
                .flatMap(part -> METHOD.matcher(part).results())
                .map(found -> found.group(1))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
