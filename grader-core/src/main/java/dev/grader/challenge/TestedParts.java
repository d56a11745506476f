package dev.grader.challenge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What challenges have in common whose answer is a module that meets tests.
 *
 * @param tests everything under {@code tests/}, by path relative to it
 * @param sample the text of the tests that a candidate may read
 */
record TestedParts(String starter, String module, SortedMap<String, TestFile> tests, String sample) {

    static TestedParts read(Draft draft) throws IOException {
        String starter = draft.text("starter.py");
        String module = draft.fields().value("module", Values::module).orElse("solution");
        SortedMap<String, TestFile> tests = draft.files().tests();
        check(draft.files(), tests, module);
        return new TestedParts(starter, module, tests, sample(draft.files(), tests));
    }

    /** The tests by their path relative to the package. */
    SortedMap<String, TestFile> filesByPath() {
        SortedMap<String, TestFile> files = new TreeMap<>();
        tests.forEach((path, file) -> files.put("tests/" + path, file));
        return files;
    }

    private static String sample(PackageFiles files, SortedMap<String, TestFile> tests) {
        TestFile sample = tests.get(TestedChallenge.SAMPLE_FILE);
        Path place = files.root().resolve("tests").resolve(TestedChallenge.SAMPLE_FILE);
        return sample == null ? "" : files.decode(place, sample.bytes()).orElse("");
    }

    private static void check(PackageFiles files, SortedMap<String, TestFile> tests, String module) {
        Path folder = files.root().resolve("tests");
        Problems problems = files.problems();
        if (tests.isEmpty()) {
            return;
        }
        if (!tests.containsKey(TestedChallenge.SAMPLE_FILE)) {
            problems.in(folder)
                    .add("There is no " + TestedChallenge.SAMPLE_FILE + ": add the tests a candidate may read.");
        }
        if (tests.keySet().stream().noneMatch(TestedParts::isHiddenTests)) {
            problems.in(folder).add("There are no hidden tests: add them in files named test_….py.");
        }
        String top = module.split("\\.", -1)[0];
        tests.keySet().stream()
                .filter(path -> path.equals(top + ".py") || path.startsWith(top + "/"))
                .findFirst()
                .ifPresent(path -> problems.in(folder.resolve(path))
                        .add("This would hide the candidate's module " + module + ": rename it or the module."));
    }

    private static boolean isHiddenTests(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !path.equals(TestedChallenge.SAMPLE_FILE)
                && name.endsWith(".py")
                && (name.startsWith("test_") || name.endsWith("_test.py"));
    }
}
