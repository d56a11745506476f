package dev.grader.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageProblemsTest {

    @TempDir
    private Path folder;

    private PackageFolder spoiled;

    @BeforeEach
    void beginWithACompletePackage() throws IOException {
        spoiled = PackageFolder.complete(folder.resolve("spoiled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"challenge.yaml", "statement.md", "starter.py"})
    void aMissingPieceIsNamed(String name) throws IOException {
        spoiled.without(name);

        assertProblem(name, "The package has no " + name + ": add it.");
    }

    @Test
    void missingSampleTestsAreNamed() throws IOException {
        spoiled.without("tests/test_sample.py");

        assertProblem("tests", "There is no test_sample.py: add the tests a candidate may read.");
    }

    @Test
    void missingHiddenTestsAreNamed() throws IOException {
        spoiled.without("tests/test_hidden.py").with("tests/helper.py", "");

        assertProblem("tests", "There are no hidden tests: add them in files named test_….py.");
    }

    @Test
    void aMissingFolderOfTestsIsNamed() throws IOException {
        spoiled.without("tests/test_hidden.py").without("tests/test_sample.py").without("tests");

        assertProblem("tests", "The package has no folder tests: add it, with test_sample.py.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solution.py", "test_extra.py", "Statement.md"})
    void aStrangerInThePackageIsNamed(String name) throws IOException {
        spoiled.with(name, "");

        assertProblem(name, "This is no part of a challenge: remove it, or put test data under tests.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solution.py", "solution/__init__.py"})
    void aTestFileThatWouldHideTheCandidatesModuleIsNamed(String name) throws IOException {
        spoiled.with("tests/" + name, "");

        assertProblem("tests/" + name, "This would hide the candidate's module solution: rename it or the module.");
    }

    @ParameterizedTest
    @CsvSource({"wrong", "internal_error"})
    void aFolderThatIsNoVerdictIsNamed(String verdict) throws IOException {
        spoiled.with("submissions/" + verdict + "/a.py", "");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(spoiled.file("submissions/" + verdict));
            assertThat(problem.text())
                    .startsWith("This is not a folder named for a verdict: the verdicts are accepted, wrong_answer,")
                    .doesNotContain("internal_error");
        });
    }

    @Test
    void anExampleThatIsNotPythonIsNamed() throws IOException {
        spoiled.with("submissions/accepted/a.txt", "");

        assertProblem("submissions/accepted/a.txt", "An example solution is one Python file: end its name in .py.");
    }

    @Test
    void anAcceptedExampleThatMustFailIsNamed() throws IOException {
        spoiled.with("submissions/accepted/a.py", "# fails: test_secret\n");

        assertThat(problems())
                .containsExactly(new CatalogProblem(
                        spoiled.file("submissions/accepted/a.py"),
                        1,
                        "An accepted solution fails no test: remove its \"# fails:\" line."));
    }

    @Test
    void aLinkAmongTheTestsIsNotFollowed() throws IOException {
        Files.createSymbolicLink(spoiled.file("tests/link.txt"), spoiled.file("starter.py"));

        assertProblem("tests/link.txt", "This is not an ordinary file: put the file itself here.");
    }

    @Test
    void aTextThatIsNotUtf8IsNamed() throws IOException {
        Files.write(spoiled.file("statement.md"), new byte[] {(byte) 0xE9});

        assertProblem("statement.md", "The file is not UTF-8: save it as such.");
    }

    @Test
    void testsTooLargeForAFrameAreNamed() throws IOException {
        Files.write(spoiled.file("tests/large.bin"), new byte[9 * 1024 * 1024]);

        assertThat(problems())
                .contains(new CatalogProblem(
                        spoiled.file("tests"),
                        0,
                        "The tests are larger than 8388608 bytes: let a fixture build the large files."));
    }

    @Test
    void aFolderWhoseNameIsNoSlugIsNamed() throws IOException {
        PackageFolder.complete(folder.resolve("Not_A_Slug"));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith("The folder's name is not a slug: "));
    }

    @Test
    void aProblemIsWrittenAsCompilersWriteThem() {
        assertThat(new CatalogProblem(Path.of("a.yaml"), 3, "It is wrong.")).hasToString("a.yaml:3: It is wrong.");
        assertThat(new CatalogProblem(Path.of("a.yaml"), 0, "It is wrong.")).hasToString("a.yaml: It is wrong.");
    }

    private void assertProblem(String file, String text) {
        assertThat(problems()).containsExactly(new CatalogProblem(spoiled.file(file), 0, text));
    }

    private List<CatalogProblem> problems() {
        return Catalog.load(List.of(folder)).problems();
    }
}
