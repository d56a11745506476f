package dev.grader.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be wrong with packages of the kinds beside code. */
class KindProblemsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            optimize: 3              | 3 | "3" is not a whole number from 0 to 2: write one.
            run: typed               | 3 | "typed" is none of script, prompt: choose one of them.
            points: many             | 3 | "many" is not a number of points: write one from 0 to 9999, with at most two decimals.
            hint: ""                 | 3 | The hint is not one line of 1 to 300 characters: shorten it or write one.
            groups: []               | 3 | There is no key "groups": the keys here are title, kind, level, topics, run, optimize, points, hint, python, limits.
            rubric: []               | 3 | There is no key "rubric": the keys here are title, kind, level, topics, run, optimize, points, hint, python, limits.
            """)
    void aPredictionsDescriptionIsCheckedLineByLine(String line, int number, String problem) throws IOException {
        assertThat(problems(prediction(line))).containsExactly("challenge.yaml:" + number + ": " + problem);
    }

    @Test
    void aPredictionNeedsItsSnippetAndItsExplanation() throws IOException {
        PackageFolder spoiled =
                prediction("level: senior").without("snippet/main.py").without("explanation.md");

        assertThat(problems(spoiled))
                .containsExactlyInAnyOrder(
                        "snippet/main.py: The package has no snippet/main.py: add it.",
                        "explanation.md: The package has no explanation.md: add it.");
        assertThat(problems(spoiled.without("snippet").with("explanation.md", "Why.\n")))
                .containsExactly("snippet: The package has no folder snippet: add it, with main.py.");
    }

    @Test
    void aPredictionHasNoTestsNorAnythingElse() throws IOException {
        PackageFolder spoiled = prediction("level: senior")
                .with("tests/test_hidden.py", "")
                .with("snippet/data.txt", "")
                .with("submissions/accepted/answer.py", "")
                .with("submissions/runtime_error/answer.txt", "");

        assertThat(problems(spoiled))
                .containsExactlyInAnyOrder(
                        "tests: This is no part of a challenge: remove it.",
                        "snippet/data.txt: This is no Python file: remove it, or end its name in .py.",
                        "submissions/accepted/answer.py: An example solution is one text file: end its name in .txt.",
                        "submissions/runtime_error: This is not a folder named for a verdict: the verdicts are accepted, wrong_answer.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level: senior                                         | 1 | The rubric has 0 items: write 3 to 6, as in "- {text: …, points: 1}".
            'rubric: [{text: a}, {text: b}]'                      | 3 | The rubric has 2 items: write 3 to 6, as in "- {text: …, points: 1}".
            'rubric: [{text: a}, {text: b}, {points: 1}]'         | 3 | An item of the rubric has no text: add "text: …".
            'rubric: [{text: a}, {text: b}, {text: c, pints: 1}]' | 3 | There is no key "pints": did you mean "points"?
            """)
    void aRubricIsCheckedItemByItem(String line, int number, String problem) throws IOException {
        assertThat(problems(written(line))).contains("challenge.yaml:" + number + ": " + problem);
    }

    @Test
    void aWrittenQuestionNeedsItsGuidance() throws IOException {
        PackageFolder spoiled = written("rubric: [{text: a}, {text: b}, {text: c}]")
                .without("guidance.md")
                .with("explanation.md", "");

        assertThat(problems(spoiled))
                .containsExactlyInAnyOrder(
                        "guidance.md: The package has no guidance.md: add it.",
                        "explanation.md: This is no part of a challenge: remove it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'functions: [f]\\nsizes: [1]'                         | 3 | There are not 2 to 8 different functions to order: write "functions: [ … ]".
            'functions: [f, f]\\nsizes: [1]'                      | 3 | There are not 2 to 8 different functions to order: write "functions: [ … ]".
            'functions: [f, class]\\nsizes: [1]'                  | 3 | "class" is not the name of a Python function: write one.
            'functions: [f, g]'                                   | 1 | There are not 1 to 8 sizes of inputs: write "sizes: [ … ]".
            'functions: [f, g]\\nsizes: [0]'                      | 4 | "0" is not a whole number from 1 to 10000000: write one.
            'functions: [f, g]\\nsizes: [1]\\ntie: 0.5'           | 5 | "0.5" is not a number from 1 to 10 with at most four decimals: write one.
            'functions: [f, g]\\nsizes: [1]\\nconfidence: 1'      | 5 | "1" is not a number from 0.5 to 0.9999 with at most four decimals: write one.
            'functions: [f, g]\\nsizes: [1]\\nsame_results: no'   | 5 | "no" is neither true nor false: write one.
            """)
    void aRankingsDescriptionIsCheckedLineByLine(String lines, int number, String problem) throws IOException {
        assertThat(problems(ranking(lines.replace("\\n", "\n")))).contains("challenge.yaml:" + number + ": " + problem);
    }

    @Test
    void aBenchmarkMayNotLieAmongTheGivenFiles() throws IOException {
        assertThat(problems(ranking("functions: [f, g]\nsizes: [1]\nmodule: given.functions")))
                .containsExactly(
                        "challenge.yaml:5: The module given.functions would lie among the given files: give it another name.");
    }

    @Test
    void theNameOfWhatIsMeasuredIsTaken() throws IOException {
        PackageFolder spoiled = ranking("functions: [f, g]\nsizes: [1]").with("tests/measured.json", "{}");

        assertThat(problems(spoiled))
                .containsExactly("tests/measured.json: What is measured is put here under this name: rename the file.");
    }

    private PackageFolder prediction(String line) throws IOException {
        return new PackageFolder(folder.resolve("spoiled"))
                .with("challenge.yaml", "title: What\nkind: prediction\n" + line + "\n")
                .with("statement.md", "What does it print?\n")
                .with("snippet/main.py", "print(1)\n")
                .with("explanation.md", "Why.\n");
    }

    private PackageFolder written(String line) throws IOException {
        return new PackageFolder(folder.resolve("spoiled"))
                .with("challenge.yaml", "title: Why\nkind: written\n" + line + "\n")
                .with("statement.md", "Why?\n")
                .with("guidance.md", "Therefore.\n");
    }

    private PackageFolder ranking(String lines) throws IOException {
        return PackageFolder.complete(folder.resolve("spoiled"))
                .with("challenge.yaml", "title: Which\nkind: ranking\n" + lines + "\n")
                .with("given/functions.py", "")
                .with("given/inputs.py", "")
                .with("explanation.md", "Why.\n");
    }

    private List<String> problems(PackageFolder spoiled) {
        String prefix = spoiled.root() + "/";
        return Catalog.load(List.of(folder)).problems().stream()
                .map(problem -> problem.toString().replace(prefix, ""))
                .toList();
    }
}
