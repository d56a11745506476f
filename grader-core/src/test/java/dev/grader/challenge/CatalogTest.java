package dev.grader.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    @TempDir
    private Path folder;

    @Test
    void readsAPackageThatSaysOnlyItsTitle() throws IOException {
        PackageFolder.complete(folder.resolve("reverse-a-generator"));

        CodeChallenge challenge = only();

        assertThat(challenge.slug()).isEqualTo("reverse-a-generator");
        assertThat(challenge.title()).isEqualTo("Reverse a generator");
        assertThat(challenge.kind()).isEqualTo(Kind.CODE);
        assertThat(challenge.level()).isEqualTo(Level.MIDDLE);
        assertThat(challenge.topics()).isEmpty();
        assertThat(challenge.module()).isEqualTo("solution");
        assertThat(challenge.pythonVersions()).containsExactly("3.13");
        assertThat(challenge.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(challenge.groups()).containsExactly(TestGroup.SAMPLE, TestGroup.HIDDEN);
        assertThat(challenge.statement()).isEqualTo("Write `reverse`.\n");
        assertThat(challenge.starter()).startsWith("def reverse");
        assertThat(challenge.sampleTests()).contains("test_shown");
        assertThat(challenge.testFiles()).containsOnlyKeys("test_hidden.py", "test_sample.py");
    }

    @Test
    void readsEverythingAPackageCanSay() throws IOException {
        PackageFolder.complete(folder.resolve("all")).with("challenge.yaml", """
                title: "All: of it"
                kind: code
                level: senior
                topics: [generators, memory-use]
                module: app.main
                python: [3.13]
                limits: {cpu: 3s, memory: 128MiB}
                groups:
                  - {name: basics, title: The basics, points: 2.5, visibility: hidden}
                  - name: sample
                    points: 1
                """);

        CodeChallenge challenge = only();

        assertThat(challenge.level()).isEqualTo(Level.SENIOR);
        assertThat(challenge.topics()).containsExactly("generators", "memory-use");
        assertThat(challenge.module()).isEqualTo("app.main");
        assertThat(challenge.limits().toWire())
                .containsEntry("cpu_ms", 3_000L)
                .containsEntry("memory_bytes", 134_217_728L)
                .containsEntry("wall_ms", 10_000L);
        assertThat(challenge.group("basics"))
                .contains(new TestGroup("basics", "The basics", new BigDecimal("2.5"), Visibility.HIDDEN));
        assertThat(challenge.group("sample"))
                .contains(new TestGroup("sample", "Sample tests", BigDecimal.ONE, Visibility.SAMPLE));
        assertThat(challenge.group("hidden")).contains(TestGroup.HIDDEN);
    }

    @Test
    void aTestBelongsToItsMarkersGroupElseToItsFiles() throws IOException {
        PackageFolder.complete(folder.resolve("grouped"))
                .with("challenge.yaml", "title: Grouped\ngroups: [{name: basics}]\n");

        CodeChallenge challenge = only();

        assertThat(challenge.groupOf("basics", "test_sample.py").map(TestGroup::name))
                .contains("basics");
        assertThat(challenge.groupOf(null, "test_sample.py")).contains(TestGroup.SAMPLE);
        assertThat(challenge.groupOf(null, "test_hidden.py")).contains(TestGroup.HIDDEN);
        assertThat(challenge.groupOf(null, "deeper/test_sample.py")).contains(TestGroup.HIDDEN);
        assertThat(challenge.groupOf("basic", "test_hidden.py")).isEmpty();
    }

    @Test
    void sendsWhateverLiesBesideTheTestsAndLeavesLitterBehind() throws IOException {
        PackageFolder.complete(folder.resolve("data"))
                .with("tests/words/long.txt", "word")
                .with("tests/helper.py", "")
                .with("tests/__pycache__/helper.pyc", "")
                .with("tests/.DS_Store", "");

        assertThat(only().testFiles())
                .containsOnlyKeys("helper.py", "test_hidden.py", "test_sample.py", "words/long.txt");
        assertThat(only().testFiles().get("words/long.txt"))
                .isNotNull()
                .extracting(TestFile::base64)
                .isEqualTo("d29yZA==");
    }

    @Test
    void sortsExampleSolutionsByTheVerdictTheyMustEndAs() throws IOException {
        PackageFolder complete = PackageFolder.complete(folder.resolve("proven"))
                .with("submissions/wrong_answer/eager.py", "# fails: test_lazy,test_close \nx = 1\n")
                .with("submissions/compile_error/half.py", "def (\n")
                .with("submissions/accepted/plain.py", "def reverse(g): ...\n");

        assertThat(only().exampleSolutions())
                .containsExactly(
                        new ExampleSolution(complete.file("submissions/accepted/plain.py"), Verdict.ACCEPTED, Set.of()),
                        new ExampleSolution(
                                complete.file("submissions/compile_error/half.py"), Verdict.COMPILE_ERROR, Set.of()),
                        new ExampleSolution(
                                complete.file("submissions/wrong_answer/eager.py"),
                                Verdict.WRONG_ANSWER,
                                Set.of("test_lazy", "test_close")));
    }

    @Test
    void aBrokenPackageLeavesTheOthersUsable() throws IOException {
        PackageFolder.complete(folder.resolve("good"));
        PackageFolder.complete(folder.resolve("broken")).without("starter.py");

        Catalog catalog = Catalog.load(List.of(folder));

        assertThat(catalog.challenges()).extracting(Challenge::slug).containsExactly("good");
        assertThat(catalog.find("good")).isPresent();
        assertThat(catalog.find("broken")).isEmpty();
        assertThat(catalog.problems()).hasSize(1);
    }

    @Test
    void ofTwoChallengesOfOneNameTheFirstIsKept() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        PackageFolder.complete(first.resolve("twin"));
        PackageFolder.complete(second.resolve("twin")).with("challenge.yaml", "title: Another\n");

        Catalog catalog = Catalog.load(List.of(first, second, first));

        assertThat(catalog.find("twin").map(Challenge::title)).contains("Reverse a generator");
        assertThat(catalog.problems())
                .containsExactly(new CatalogProblem(
                        second.resolve("twin"),
                        0,
                        "There is a challenge of this name in " + first.resolve("twin")
                                + " already: rename one of them."));
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        assertThat(Catalog.load(List.of(folder.resolve("nowhere"))).problems())
                .extracting(CatalogProblem::text)
                .containsExactly("There is no such folder of challenges: create it or name another.");
    }

    @Test
    void filesBesideThePackagesAreNoneOfItsBusiness() throws IOException {
        Files.writeString(folder.resolve("README.md"), "How to write one");
        Files.createDirectory(folder.resolve(".git"));

        assertThat(Catalog.load(List.of(folder)).problems()).isEmpty();
    }

    @Test
    void leavesOutWhatCollectingFoundBroken() throws IOException {
        PackageFolder broken = PackageFolder.complete(folder.resolve("broken"));
        PackageFolder.complete(folder.resolve("sound"));
        Catalog whole = Catalog.load(List.of(folder));

        Catalog rest = whole.without(
                "broken",
                List.of(new CatalogProblem(Path.of("tests", "test_hidden.py"), 3, "It cannot be collected.")));

        assertThat(rest.find("broken")).isEmpty();
        assertThat(rest.find("sound")).isEqualTo(whole.find("sound"));
        assertThat(rest.problems())
                .containsExactly(new CatalogProblem(broken.file("tests/test_hidden.py"), 3, "It cannot be collected."));
        assertThat(whole.problems()).isEmpty();
    }

    private CodeChallenge only() {
        Catalog catalog = Catalog.load(List.of(folder));
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.challenges()).hasSize(1);
        return (CodeChallenge) catalog.challenges().getFirst();
    }
}
