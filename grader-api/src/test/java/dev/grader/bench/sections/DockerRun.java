package dev.grader.bench.sections;

import dev.grader.bench.subject.BenchException;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Commands;
import dev.grader.bench.subject.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What many do instead: a new container for each submission, with solution and tests in one process of pytest. */
final class DockerRun {
    private static final Pattern PASSED = Pattern.compile("(\\d+) passed");
    /** The tests ask for the candidate's module by this name. */
    private static final String FIXTURE = """
            import pytest

            @pytest.fixture
            def solution():
                import solution
                return solution
            """;

    private final List<String> command;
    private final int tests;

    private DockerRun(List<String> command) {
        this.command = command;
        tests = run();
    }

    /** Runs it once, which counts the tests. */
    static DockerRun prepare(String image, Reference reference, Cleanup cleanup) {
        Path work = Folders.temporary("docker-run", cleanup);
        Folders.copy(reference.folder().resolve("tests"), work.resolve("tests"));
        try {
            Files.writeString(work.resolve("solution.py"), reference.source());
            Files.writeString(work.resolve("conftest.py"), FIXTURE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new DockerRun(List.of(
                "docker",
                "run",
                "--rm",
                "--network",
                "none",
                "--volume",
                work + ":/work:ro",
                "--workdir",
                "/work",
                "--entrypoint",
                "python3",
                image,
                "-m",
                "pytest",
                "-q",
                "-p",
                "no:cacheprovider",
                "tests"));
    }

    int tests() {
        return tests;
    }

    /** Once more; returns how long it took. */
    double millis() {
        long start = System.nanoTime();
        int passed = run();
        long nanos = System.nanoTime() - start;
        if (passed != tests) {
            throw new BenchException("docker run: %d tests passed, before it were %d.".formatted(passed, tests));
        }
        return nanos / 1e6;
    }

    private int run() {
        String printed = Commands.run(command);
        Matcher passed = PASSED.matcher(printed);
        if (!passed.find()) {
            throw new BenchException("docker run: pytest did not say how many tests passed: " + printed);
        }
        return Integer.parseInt(passed.group(1));
    }
}
