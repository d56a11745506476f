package dev.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Challenge packages that a test writes and changes. */
public record TestPackages(Path folder) {
    /** A whole package with that hidden test. */
    public Path write(String slug, String hiddenTest) throws IOException {
        Path root = folder.resolve(slug);
        write(root.resolve("challenge.yaml"), "title: A challenge of a test\n");
        write(root.resolve("statement.md"), "Write `add`.\n");
        write(root.resolve("starter.py"), "def add(left, right): ...\n");
        write(root.resolve("tests/test_sample.py"), "def test_small(solution):\n    assert solution.add(1, 2) == 3\n");
        write(root.resolve("tests/test_hidden.py"), hiddenTest);
        return root;
    }

    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public void delete(String slug) throws IOException {
        if (!Files.exists(folder.resolve(slug))) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder.resolve(slug))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
