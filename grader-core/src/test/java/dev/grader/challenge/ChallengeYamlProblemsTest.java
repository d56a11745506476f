package dev.grader.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeYamlProblemsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'level: senior'                             | 1 | There is no title: add "title: …".
            'title: A\\nlevle: senior'                  | 2 | There is no key "levle": did you mean "level"?
            'title: A\\nauthor: me'                     | 2 | There is no key "author": the keys here are title, kind, level, topics, module, python, limits, groups.
            'title: A\\nlimits:\\n  cpu: 2s\\n  mem: 1' | 4 | There is no key "mem": the keys here are cpu, wall, memory, processes, open_files, file_size, files, output.
            'title: A\\nlimits:\\n  memroy: 1GiB'       | 3 | There is no key "memroy": did you mean "memory"?
            'title: A\\nlimits:\\n  cpu: fast'          | 3 | "fast" is not a time: write a whole number and s or ms, as in 2s.
            'title: A\\nlimits:\\n  cpu: 99s'           | 3 | The limit cpu is 99s: choose from 10ms to 60s.
            'title: A\\nlimits: {cpu: 20s}'             | 2 | The wall limit, 10s, is below the cpu limit, 20s: raise wall.
            'title: A\\nlimits: 2s'                     | 2 | The value of "limits" is not made of keys and values: write { … }.
            'title: A\\ntitle: B'                       | 2 | The key "title" is here twice: keep one.
            'title:\\nlevel: senior'                    | 1 | A value is missing here: write one, or remove its key.
            'title: [a, b]'                             | 1 | The value of "title" is not one plain value: write a single one.
            'title: ""'                                 | 1 | The title is not one line of 1 to 200 characters: shorten it or write one.
            'title: A\\nkind: essay'                    | 2 | "essay" is none of code, prediction, ranking, written: choose one of them.
            'title: A\\nlevel: expert'                  | 2 | "expert" is none of junior, middle, senior: choose one of them.
            'title: A\\ntopics: generators'             | 2 | The value of "topics" is not a list: write [ … ].
            'title: A\\npython: ["3.12"]'               | 2 | There is no Python 3.12 here: choose from 3.13.
            'title: A\\nmodule: a-b'                    | 2 | "a-b" is not the name of a Python module: write one as in solution or app.main.
            'title: A\\nmodule: app.class'              | 2 | "app.class" is not the name of a Python module: write one as in solution or app.main.
            'title: A\\nmodule: grader.wire'            | 2 | The module name "grader" is taken: choose another.
            'title: A\\ngroups:\\n- title: B'           | 3 | A group has no name: add "name: …".
            'title: A\\ngroups:\\n- {name: b, points: -1}' | 3 | "-1" is not a number of points: write one from 0 to 9999, with at most two decimals.
            'title: A\\ngroups:\\n- name: b\\n- name: b' | 4 | The group "b" is here twice: keep one.
            'title: A\\ngroups:\\n- {name: b, visibility: secret}' | 3 | "secret" is none of sample, hidden: choose one of them.
            'title: A\\ngroups: [b]'                    | 2 | The value of "groups" is not made of keys and values: write { … }.
            '- title: A'                                | 1 | The file is not made of keys and values: begin with "title: …".
            '# nothing'                                 | 1 | The file is empty: write at least a title.
            'title: &a A\\nlevel: *a'                   | 2 | An alias (*) is not read here: write the value out.
            'title: A\\n---\\ntitle: B'                 | 3 | The file holds a second document: keep one.
            """)
    void aFaultIsASentenceWithItsLine(String text, int line, String problem) throws IOException {
        assertThat(problemsOf(text.replace("\\n", "\n")))
                .contains(new CatalogProblem(Path.of("challenge.yaml"), line, problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'title: A\\n\\tlevel: senior' | 2
            'title: A\\nlimits: {cpu: 2s' | 2
            'title: "A'                   | 1
            """)
    void whatIsNotYamlIsAProblemWithItsLine(String text, int line) throws IOException {
        assertThat(problemsOf(text.replace("\\n", "\n").replace("\\t", "\t")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.text()).startsWith("This is not YAML: ").doesNotContain("\n");
                    assertThat(problem.line()).isEqualTo(line);
                });
    }

    private List<CatalogProblem> problemsOf(String text) throws IOException {
        PackageFolder.complete(folder.resolve("spoiled")).with("challenge.yaml", text);
        Path file = folder.resolve("spoiled/challenge.yaml");
        List<CatalogProblem> problems = Catalog.load(List.of(folder)).problems();
        assertThat(problems).isNotEmpty().extracting(CatalogProblem::file).containsOnly(file);
        return problems.stream()
                .map(problem -> new CatalogProblem(Path.of("challenge.yaml"), problem.line(), problem.text()))
                .toList();
    }
}
