package dev.grader.challenge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A challenge package on disk that is complete until a test spoils it. */
record PackageFolder(Path root) {

    static PackageFolder complete(Path root) throws IOException {
        return new PackageFolder(root)
                .with("challenge.yaml", "title: Reverse a generator\n")
                .with("statement.md", "Write `reverse`.\n")
                .with("starter.py", "def reverse(generator): ...\n")
                .with("tests/test_sample.py", "def test_shown(solution): ...\n")
                .with("tests/test_hidden.py", "def test_secret(solution): ...\n");
    }

    PackageFolder with(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    PackageFolder without(String name) throws IOException {
        Files.delete(root.resolve(name));
        return this;
    }

    Path file(String name) {
        return root.resolve(name);
    }
}
