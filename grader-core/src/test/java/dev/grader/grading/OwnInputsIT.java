package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.CodeChallenge;
import dev.grader.report.InputReport;
import dev.grader.report.Report;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.submission.Inputs;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import dev.grader.verdict.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a candidate types beside a run, in real containers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OwnInputsIT {
    private static final String ADDS = """
            seen = []

            def add(a, b):
                seen.append((a, b))
                return a + b
            """;

    private final CodeChallenge challenge = Fixtures.addTwoNumbers();
    private final SandboxSettings settings = DockerFixture.settings().withCells(1);
    private final DockerSandbox sandbox = open();
    private final Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC());

    private DockerSandbox open() {
        try {
            return DockerSandbox.open(settings);
        } catch (SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    void close() {
        sandbox.close();
        assertThat(DockerFixture.leftBy(settings)).isEmpty();
    }

    @Test
    void showsWhatThePromptWouldShow() throws Exception {
        Report report = run(ADDS, "add(20, 22)", "x = add(1, 2)", "print('a', add('b', 'c'))\nadd([1], [2])");

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.tests()).isNotEmpty();
        assertThat(report.inputs()).extracting(InputReport::verdict).containsOnly(Verdict.ACCEPTED);
        assertThat(report.inputs()).extracting(InputReport::stdout).containsExactly("42\n", null, "a bc\n[1, 2]\n");
        assertThat(report.inputs()).allSatisfy(input -> {
            assertThat(input.message()).isNull();
            assertThat(input.wall()).isPositive();
            assertThat(input.peakMemory()).isNotNull();
        });
    }

    @Test
    void tellsAnExceptionByItsTracebackWithoutFramesOfOurs() throws Exception {
        InputReport input = one(ADDS, "import sys\nprint('so far', file=sys.stderr)\nadd(1, 'two')\nprint('never')");

        assertThat(input.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(input.stdout()).isNull();
        assertThat(input.stderr()).isEqualTo("so far\n");
        assertThat(input.message())
                .startsWith(
                        "Traceback (most recent call last):\n  File \"<input>\", line 3, in <module>\n    add(1, 'two')\n")
                .contains("solution.py\", line 5, in add\n    return a + b\n")
                .endsWith("TypeError: unsupported operand type(s) for +: 'int' and 'str'")
                .doesNotContain("dist-packages", "frozen");
    }

    @Test
    void oneThatIsNoPythonHarmsNoOther() throws Exception {
        List<InputReport> inputs = run(ADDS, "add(1,", "add(1, 1)").inputs();

        assertThat(inputs).extracting(InputReport::verdict).containsExactly(Verdict.RUNTIME_ERROR, Verdict.ACCEPTED);
        assertThat(inputs.getFirst().message())
                .contains("File \"<input>\", line 1")
                .endsWith("SyntaxError: '(' was never closed");
        assertThat(inputs.getLast().stdout()).isEqualTo("2\n");
    }

    @Test
    void knowNothingOfEachOther() throws Exception {
        List<InputReport> inputs = run(
                        ADDS,
                        "add(1, 2)\nopen('left.txt', 'w').close()\nimport os\nsorted(os.listdir())",
                        "seen\nimport os\nsorted(os.listdir())")
                .inputs();

        assertThat(inputs)
                .extracting(InputReport::stdout)
                .containsExactly("3\n['left.txt', 'solution.py']\n", "[]\n['solution.py']\n");
    }

    @Test
    void endsWhatDoesNotEndAndKeepsWhatItPrinted() throws Exception {
        List<InputReport> inputs =
                run(ADDS, "print('begun')\nwhile True: pass", "add(1, 1)").inputs();

        assertThat(inputs)
                .extracting(InputReport::verdict)
                .containsExactly(Verdict.TIME_LIMIT_EXCEEDED, Verdict.ACCEPTED);
        assertThat(inputs.getFirst().stdout()).isEqualTo("begun\n");
        assertThat(inputs.getFirst().message()).contains("of CPU time, beyond the limit of");
        assertThat(inputs.getFirst().cpu()).isGreaterThan(challenge.limits().cpu());
    }

    @Test
    void boundsWhatIsPrinted() throws Exception {
        List<InputReport> inputs = run(ADDS, "while True: print('flood' * 100)", "'x' * 100_000", "[0] * 10**9")
                .inputs();

        assertThat(inputs)
                .extracting(InputReport::verdict)
                .containsExactly(Verdict.OUTPUT_LIMIT_EXCEEDED, Verdict.ACCEPTED, Verdict.MEMORY_LIMIT_EXCEEDED);
        assertThat(inputs.getFirst().stdout()).startsWith("flood").hasSizeBetween(60_000, 64 * 1024);
        assertThat(inputs.get(1).stdout()).startsWith("'xxx").endsWith("(cut)").hasSizeBetween(60_000, 64 * 1024);
    }

    @Test
    void tellsHowTheProcessLeft() throws Exception {
        List<InputReport> inputs = run(
                        ADDS,
                        "print(1)\nimport sys\nsys.exit()\nprint(2)",
                        "raise SystemExit('enough')",
                        "import os\nos._exit(3)",
                        "import os\nos.kill(os.getpid(), 11)",
                        "input('your name? ')")
                .inputs();

        assertThat(inputs.getFirst().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(inputs.getFirst().stdout()).isEqualTo("1\n");
        assertThat(inputs.subList(1, 5)).extracting(InputReport::verdict).containsOnly(Verdict.RUNTIME_ERROR);
        assertThat(inputs.get(1).message()).endsWith("SystemExit: enough");
        assertThat(inputs.get(2).message()).isEqualTo("The process exited with code 3 before the input was over.");
        assertThat(inputs.get(3).message()).contains("ended by signal 11");
        assertThat(inputs.get(4).message()).endsWith("EOFError: EOF when reading a line");
    }

    @Test
    void saysOfASourceThatDoesNotCompileOnceWhy() throws Exception {
        Report report = run("def add(a, b)\n    return a + b\n", "add(1, 2)", "1");

        assertThat(report.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
        assertThat(report.message()).contains("SyntaxError");
        assertThat(report.inputs())
                .containsExactly(
                        InputReport.notRun("add(1, 2)", Verdict.COMPILE_ERROR, null),
                        InputReport.notRun("1", Verdict.COMPILE_ERROR, null));
    }

    @Test
    void saysForEachInputWhyTheModuleCannotBeLoaded() throws Exception {
        List<InputReport> inputs =
                run("import nothing_of_that_name\n", "1", "2").inputs();

        assertThat(inputs).hasSize(2).allSatisfy(input -> {
            assertThat(input.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
            assertThat(input.message())
                    .endsWith("ModuleNotFoundError: No module named 'nothing_of_that_name'")
                    .doesNotContain("frozen", "dist-packages");
        });
    }

    /** It finds its own file, so it does look. */
    @Test
    void findsNoTestAnywhere() throws Exception {
        String walk = """
                import os
                found = [os.path.join(at, name) for at, _, names in os.walk('/') for name in names
                         if at.split('/')[1:2] != ['proc'] and ('test_hidden' in name or name in ('test_sample.py', 'solution.py'))]
                print(found)
                import gc
                print([name for name in __import__('sys').modules if 'pytest' in name or 'examiner' in name])
                os.listdir('/grader/files')
                """;

        InputReport input = one(ADDS, walk);

        assertThat(input.stdout()).isEqualTo("['/tmp/home/own/solution.py']\n[]\n");
        assertThat(input.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(input.message()).contains("PermissionError");
    }

    @Test
    void earnsNothingByWhatItTampersWith() throws Exception {
        Report report = run("""
                def add(a, b):
                    return a * b
                """, """
                import builtins, sys
                add = lambda a, b: a + b
                sys.modules['solution'].add = add
                builtins.print = lambda *_: None
                _ = sys.stdout.write('PASSED')
                """);

        assertThat(report.verdict()).isEqualTo(Verdict.WRONG_ANSWER);
        assertThat(report.inputs()).extracting(InputReport::stdout).containsExactly("PASSED");
    }

    private InputReport one(String source, String input) throws InterruptedException {
        return run(source, input).inputs().getFirst();
    }

    private Report run(String source, String... inputs) throws InterruptedException {
        var submission = new Submission(
                "sub-1", challenge.slug(), new SourceCode(source), null, Mode.RUN, new Inputs(List.of(inputs)));
        return grader.grade(submission, challenge, ProgressListener.NONE);
    }
}
