package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.CodeChallenge;
import dev.grader.report.Report;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.submission.Mode;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit in real containers, by whatever way it is run into: its verdict, and a message that says which one it was and how much was used. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LimitsIT {
    private static final String ANSWER = "\n    return a + b\n";
    private static final Map<String, Long> LIMITS =
            Map.of("cpu_ms", 500L, "wall_ms", 10_000L, "memory_bytes", 64L << 20, "processes", 16L, "file_count", 100L);

    private final SandboxSettings settings = DockerFixture.settings().withCells(1);
    private final DockerSandbox sandbox = open();
    private final Grader grader = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC());
    private final CodeChallenge challenge = limited(Fixtures.addTwoNumbers());

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

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(
                        "while True: pass", Verdict.TIME_LIMIT_EXCEEDED, "of CPU time, beyond the limit of 500 ms"),
                Arguments.of(
                        "import os\n    os.fork(); os.fork()\n    while True: pass",
                        Verdict.TIME_LIMIT_EXCEEDED,
                        "of CPU time, beyond the limit of 500 ms"),
                Arguments.of(
                        "bytearray(1 << 40)", Verdict.MEMORY_LIMIT_EXCEEDED, "refused more memory.*limit is 64MiB"),
                Arguments.of(
                        "import os, time\n    for _ in range(8):\n        if os.fork() == 0: break\n"
                                + "    b = bytearray(b'x') * (25 << 20); time.sleep(60)",
                        Verdict.MEMORY_LIMIT_EXCEEDED,
                        "All its processes together held .*MiB.* beyond the limit of 64MiB"),
                Arguments.of(
                        "import time\n    for n in range(98):\n        with open(f'{[\"/dev/shm\", \".\"][n % 2]}/{n}', 'wb') as f: f.write(bytes(1 << 20))\n"
                                + "    time.sleep(60)",
                        Verdict.MEMORY_LIMIT_EXCEEDED, "files and shared memory included, beyond the limit of 64MiB"),
                Arguments.of(
                        "import os\n    while True: os.fork()",
                        Verdict.PROCESS_LIMIT_EXCEEDED,
                        "refused another process or thread: it was seen with \\d+ of them at most, and the limit is 16"),
                Arguments.of(
                        "import os\n    while True:\n        try: os.fork()\n        except OSError: pass",
                        Verdict.PROCESS_LIMIT_EXCEEDED,
                        "seen with 1[6-9] processes and threads, all the 16 it may have, and did not end"),
                Arguments.of(
                        "import threading as t, time\n    while True:\n"
                                + "        try: t.Thread(target=time.sleep, args=(60,), daemon=True).start()\n        except RuntimeError: pass",
                        Verdict.PROCESS_LIMIT_EXCEEDED,
                        "seen with 1[6-9] processes and threads, all the 16 it may have, and did not end"),
                Arguments.of(
                        "files = [open('f', 'w') for _ in range(99)]",
                        Verdict.RUNTIME_ERROR,
                        "as many files open as it may, 64, and the next one was refused"),
                Arguments.of(
                        "open('f', 'wb').truncate(1 << 40)",
                        Verdict.RUNTIME_ERROR,
                        "beyond the size it may have, 16MiB, and what was beyond was refused"),
                Arguments.of(
                        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_DFL); open('f', 'wb').truncate(1 << 40)",
                        Verdict.RUNTIME_ERROR,
                        "beyond the size it may have, 16MiB, and what was beyond was refused"),
                Arguments.of(
                        "for n in range(101): open(str(n), 'w').close()",
                        Verdict.RUNTIME_ERROR,
                        "It had 101 files and folders at once, beyond the limit of 100"),
                Arguments.of(
                        "import os; os.write(1, b'x' * 600_000); os.write(2, b'x' * 600_000)",
                        Verdict.OUTPUT_LIMIT_EXCEEDED,
                        "It wrote 1.*MiB or more, beyond the limit of 1MiB"),
                Arguments.of(
                        "import os, time\n    for _ in range(15):\n        if os.fork() == 0: time.sleep(0.1); os._exit(0)",
                        Verdict.ACCEPTED,
                        ""),
                Arguments.of("for n in range(100): open(str(n), 'w').close()", Verdict.ACCEPTED, ""),
                Arguments.of("import os; os.write(1, b'x' * (1 << 20))", Verdict.ACCEPTED, ""));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("bodies")
    void endsAsItsLimitSaysAndNamesIt(String body, Verdict verdict, String message) throws Exception {
        Report report = run("def add(a, b):\n    " + body + ANSWER);

        assertThat(report.verdict()).isEqualTo(verdict);
        if (verdict != Verdict.ACCEPTED) {
            assertThat(report.tests().getFirst().message()).containsPattern(message);
        }
        assertThat(run("def add(a, b):" + ANSWER).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void oneThatOnlyWaitsIsStoppedByTheClock() throws Exception {
        CodeChallenge hurried = with(challenge, challenge.limits().overriddenBy(Map.of("wall_ms", 1_000L)));
        String source = "import time\ndef add(a, b): time.sleep(60)\n";

        Report report = grader.grade(Fixtures.submission(hurried, source, Mode.RUN), hurried, ProgressListener.NONE);

        assertThat(report.verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
        assertThat(report.tests().getFirst().message())
                .containsPattern("not done after \\d+ ms, the limit being 1000 ms");
    }

    /** None of them runs for as long as it is ready to, since the others are in its way: that is its own doing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("crowds")
    void aCrowdThatKeepsItselfFromRunningIsTooSlowAndNoFaultOfOurs(String crowd) throws Exception {
        assertThat(run(crowd + "def add(a, b):\n    work()\n").verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
    }

    static Stream<String> crowds() {
        String threads = """
                def work():
                    for _ in range(14): threading.Thread(target=spin, daemon=True).start()
                    spin()
                """;
        return Stream.of("""
                import threading
                def spin():
                    while True: pass
                """ + threads, """
                import hashlib, threading
                DATA = bytes(1 << 20)
                def spin():
                    while True: hashlib.sha256(DATA)
                """ + threads, """
                import os
                def work():
                    for _ in range(14):
                        if os.fork() == 0: break
                    while True: pass
                """);
    }

    private Report run(String source) throws InterruptedException {
        return grader.grade(Fixtures.submission(challenge, source, Mode.RUN), challenge, ProgressListener.NONE);
    }

    private static CodeChallenge limited(CodeChallenge challenge) {
        return with(challenge, challenge.limits().overriddenBy(LIMITS));
    }

    private static CodeChallenge with(CodeChallenge challenge, Limits limits) {
        return new CodeChallenge(
                challenge.slug(),
                challenge.title(),
                challenge.level(),
                challenge.topics(),
                challenge.statement(),
                challenge.starter(),
                challenge.digest(),
                challenge.module(),
                limits,
                challenge.groups(),
                challenge.pythonVersions(),
                challenge.testFiles(),
                challenge.sampleTests(),
                challenge.exampleSolutions());
    }
}
