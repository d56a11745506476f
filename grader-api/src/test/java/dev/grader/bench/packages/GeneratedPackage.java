package dev.grader.bench.packages;

import dev.grader.bench.subject.Http.Solution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A challenge whose tests call the candidate's {@code echo}, which returns what it is given.
 *
 * @param slug its name, and that of its folder
 * @param tests the text of its hidden tests; there are no others
 */
public record GeneratedPackage(String slug, String tests) {
    /** The right solution. */
    public static final String ECHO = "def echo(value):\n    return value\n";

    private static final String SAMPLE = "\"\"\"There is no sample: what is measured is the hidden tests.\"\"\"\n";
    private static final String HEAD = "import pytest\n\npytestmark = pytest.mark.group(\"all\")\n";

    /** So many tests of one call each. */
    public static GeneratedPackage ofTests(int count) {
        StringBuilder tests = new StringBuilder(HEAD);
        for (int number = 1; number <= count; number++) {
            tests.append("""


                    def test_%1$03d(solution):
                        \"""The number %1$d comes back\"""
                        assert solution.echo(%1$d) == %1$d
                    """.formatted(number));
        }
        return new GeneratedPackage("bench-tests-" + count, tests.toString());
    }

    /** One test of so many calls. */
    public static GeneratedPackage ofCalls(int count) {
        return new GeneratedPackage("bench-calls-" + count, HEAD + """


                def test_calls(solution):
                    \"""Small numbers come back, one after the other\"""
                    for number in range(%d):
                        assert solution.echo(number %% 100) == number %% 100
                """.formatted(count));
    }

    /** One test that sends a text of so many bytes there and back. */
    public static GeneratedPackage ofText(int bytes) {
        return ofValue("bench-text-" + bytes, "\"x\" * " + bytes);
    }

    /** One test that sends a list of whole numbers there and back, which holds so many bytes at eight for each. */
    public static GeneratedPackage ofNumbers(int bytes) {
        return ofValue("bench-numbers-" + bytes, "list(range(%d))".formatted(Math.max(1, bytes / Long.BYTES)));
    }

    private static GeneratedPackage ofValue(String slug, String value) {
        return new GeneratedPackage(slug, HEAD + """


                def test_value(solution):
                    \"""A value comes back\"""
                    value = %s
                    assert solution.echo(value) == value
                """.formatted(value));
    }

    /** Writes it into a folder of challenges. */
    public void writeTo(Path bank) {
        try {
            Path folder = bank.resolve(slug);
            Path accepted = Files.createDirectories(folder.resolve("submissions/accepted"));
            Path inner = Files.createDirectories(folder.resolve("tests"));
            Files.writeString(folder.resolve("challenge.yaml"), settings());
            Files.writeString(folder.resolve("statement.md"), "# Echo\n\nReturn what you are given.\n");
            Files.writeString(folder.resolve("starter.py"), "def echo(value): ...\n");
            Files.writeString(accepted.resolve("echo.py"), ECHO);
            Files.writeString(inner.resolve("test_sample.py"), SAMPLE);
            Files.writeString(inner.resolve("test_hidden.py"), tests);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String settings() {
        return """
                title: The benchmark's %s
                kind: code
                level: junior
                topics: [functions]
                python: ["3.13"]
                limits: {cpu: 60s, wall: 120s}
                groups:
                  - {name: all, title: Everything comes back, points: 1, visibility: hidden}
                """.formatted(slug);
    }

    /** The right solution, ready to be handed in. */
    public Solution solution() {
        return Solution.of(slug, ECHO);
    }
}
