package dev.grader.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageDigestTest {

    @TempDir
    private Path folder;

    @Test
    void isSha256InHexadecimal() throws IOException {
        PackageFolder.complete(folder.resolve("a"));

        assertThat(digest("a")).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"challenge.yaml", "tests/test_hidden.py", "tests/test_sample.py", "tests/new.txt"})
    void changesWithWhateverDecidesGrading(String name) throws IOException {
        PackageFolder complete = PackageFolder.complete(folder.resolve("a"));
        String before = digest("a");
        complete.with(name, "title: Changed\n");

        assertThat(digest("a")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement.md", "starter.py", "submissions/accepted/a.py"})
    void doesNotChangeWithAnythingElse(String name) throws IOException {
        PackageFolder complete = PackageFolder.complete(folder.resolve("a"));
        String before = digest("a");
        complete.with(name, "changed = 1\n");

        assertThat(digest("a")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"ab, c, a, bc", "a, '', '', a"})
    void keepsNamesAndContentsApart(String name, String text, String otherName, String otherText) throws IOException {
        PackageFolder.complete(folder.resolve("one")).with("tests/x" + name, text);
        PackageFolder.complete(folder.resolve("two")).with("tests/x" + otherName, otherText);

        assertThat(digest("one")).isNotEqualTo(digest("two"));
    }

    private String digest(String slug) {
        return Catalog.load(List.of(folder)).find(slug).orElseThrow().digest();
    }
}
