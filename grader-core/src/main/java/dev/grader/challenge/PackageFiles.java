package dev.grader.challenge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the files of one package: bounded, in UTF-8 where they are text, never through a link. */
record PackageFiles(Path root, Problems problems) {

    /** The largest statement, starter or description, in bytes. */
    private static final long MAX_TEXT = 256 * 1024;

    /** All tests together, in bytes: base64 of it must fit a frame of 16 MiB to the examiner. */
    private static final long MAX_TESTS = 8 * 1024 * 1024;

    /** Litter that editors, Python and file managers leave; no part of a package. */
    static boolean isLitter(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.equals("__pycache__") || name.endsWith(".pyc");
    }

    /** A text file that must be there; empty, and a problem more, when it cannot be used. */
    Optional<String> text(String name) throws IOException {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            problems.in(file).add("The package has no " + name + ": add it.");
            return Optional.empty();
        }
        if (Files.size(file) > MAX_TEXT) {
            problems.in(file).add("The file is larger than " + MAX_TEXT + " bytes: shorten it.");
            return Optional.empty();
        }
        return decode(file, Files.readAllBytes(file));
    }

    /** UTF-8 and nothing else. */
    Optional<String> decode(Path file, byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            problems.in(file).add("The file is not UTF-8: save it as such.");
            return Optional.empty();
        }
    }

    /** Everything under {@code tests/}, by path relative to it. */
    SortedMap<String, TestFile> tests() throws IOException {
        if (!Files.isDirectory(root.resolve("tests"))) {
            problems.in(root.resolve("tests"))
                    .add("The package has no folder tests: add it, with " + TestedChallenge.SAMPLE_FILE + ".");
            return new TreeMap<>();
        }
        return all(
                "tests",
                MAX_TESTS,
                "The tests are larger than " + MAX_TESTS + " bytes: let a fixture build the large files.");
    }

    /**
     * Everything under a folder of Python files, by path relative to it.
     *
     * @param needed the files that must be among them
     */
    SortedMap<String, String> python(String folder, List<String> needed) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(root.resolve(folder))) {
            problems.in(root.resolve(folder))
                    .add("The package has no folder " + folder + ": add it, with " + String.join(" and ", needed)
                            + ".");
            return texts;
        }
        SortedMap<String, TestFile> found =
                all(folder, MAX_TEXT, "The files here are larger than " + MAX_TEXT + " bytes together: shorten them.");
        found.forEach((path, file) -> {
            Path place = root.resolve(folder).resolve(path);
            if (path.endsWith(".py")) {
                decode(place, file.bytes()).ifPresent(text -> texts.put(path, text));
            } else {
                problems.in(place).add("This is no Python file: remove it, or end its name in .py.");
            }
        });
        needed.stream()
                .filter(path -> !found.containsKey(path))
                .forEach(path -> problems.in(root.resolve(folder).resolve(path))
                        .add("The package has no " + folder + "/" + path + ": add it."));
        return texts;
    }

    private SortedMap<String, TestFile> all(String folder, long most, String tooLarge) throws IOException {
        Path start = root.resolve(folder);
        SortedMap<String, TestFile> files = new TreeMap<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            private long total;

            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return isLitter(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isLitter(file)) {
                    return FileVisitResult.CONTINUE;
                }
                if (!attributes.isRegularFile()) {
                    problems.in(file).add("This is not an ordinary file: put the file itself here.");
                    return FileVisitResult.CONTINUE;
                }
                total += attributes.size();
                if (total > most) {
                    problems.in(start).add(tooLarge);
                    return FileVisitResult.TERMINATE;
                }
                files.put(relative(start, file), new TestFile(Files.readAllBytes(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
