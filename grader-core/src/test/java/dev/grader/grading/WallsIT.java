package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs against every wall of a real cell. The climber is a submission that tries all that is to be refused and tells truthfully
 * what came of it; the hidden tests of its challenge say what must have come. From outside, root without our filter meets the engine's walls.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class WallsIT {
    private static final Path CHALLENGES = Path.of("src", "test", "resources", "fixtures", "walls");
    private static final Path NUMBERS = Path.of("..", "docker", "tests", "seccomp", "numbers.csv");

    private final SandboxSettings settings = DockerFixture.settings();
    private final DockerSandbox sandbox = open();

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
    }

    @Test
    void everyWallStands(@TempDir Path folder) throws Exception {
        CodeChallenge challenge = withTheTableOfNumbers(folder);
        ExampleSolution climber = challenge.exampleSolutions().getFirst();

        Report report = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC())
                .grade(Fixtures.submit(challenge, climber), challenge, ProgressListener.NONE);

        assertThat(report.tests())
                .hasSizeGreaterThan(40)
                .allSatisfy(test -> assertThat(test.verdict()).as("%s", test).isEqualTo(Verdict.ACCEPTED));
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.attempts()).isEqualTo(1);
    }

    @Test
    void aClimberWhoGotOverAWallIsSeen(@TempDir Path folder) throws Exception {
        CodeChallenge challenge = withTheTableOfNumbers(folder);
        String climber =
                Files.readString(challenge.exampleSolutions().getFirst().path());
        String over = climber
                + "\n\ndef network():\n    return {'interfaces': ['lo', 'eth0'], 'routes': [], 'addresses': []}\n";

        Report report = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC())
                .grade(Fixtures.submit(challenge, over), challenge, ProgressListener.NONE);

        assertThat(report.tests())
                .filteredOn(test -> test.verdict() != Verdict.ACCEPTED)
                .extracting(TestReport::name)
                .containsExactly("test_there_is_no_network");
    }

    @Test
    void rootWithoutOurFilterHasNoNetworkNoMountsAndNothingToWrite() throws Exception {
        String cell = DockerFixture.cells(settings).getFirst().getId();

        assertThat(Inside.python(cell, "0:0", """
                import ctypes, os, socket
                def outcome(action, *arguments):
                    try:
                        action(*arguments)
                    except OSError as error:
                        return os.strerror(error.errno)
                    return "done"
                def mount():
                    libc = ctypes.CDLL(None, use_errno=True)
                    if libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) != 0:
                        raise OSError(ctypes.get_errno(), "")
                status = dict(line.split(":\\t", 1) for line in open("/proc/1/status").read().splitlines() if ":\\t" in line)
                limits = {line[:26].strip(): line[26:].split()[:2] for line in open("/proc/1/limits")}
                print("warden:", status["CapEff"], status["CapBnd"], "NoNewPrivs", status["NoNewPrivs"], "Seccomp", status["Seccomp"])
                print("limits:", *(limits[name] for name in ("Max core file size", "Max locked memory", "Max msgqueue size")))
                print("groups:", sorted({line.split(":")[2] for line in open("/proc/1/cgroup").read().splitlines()}))
                print("interfaces:", os.listdir("/sys/class/net"))
                print("routes:", open("/proc/net/route").read().count("\\n") - 1)
                print("connect:", outcome(socket.create_connection, ("192.0.2.1", 80), 1))
                print("metadata:", outcome(socket.create_connection, ("169.254.169.254", 80), 1))
                print("write:", outcome(open, "/etc/passwd", "a"))
                print("volume:", outcome(open, "/grader/new", "w"))
                print("sysctl:", outcome(open, "/proc/sys/kernel/core_pattern", "w"))
                print("mount:", outcome(mount))
                print("unshare:", outcome(os.unshare, os.CLONE_NEWUSER))
                print("device:", outcome(os.mknod, "/tmp/disk", 0o060600, 0xFE00))
                print("owner:", outcome(os.chown, "/tmp", 1, 1))
                """).lines())
                .containsExactly(
                        "warden: 00000000000000e0 00000000000000e0 NoNewPrivs 1 Seccomp 2",
                        "limits: ['0', '0'] ['0', '0'] ['0', '0']",
                        "groups: ['/']",
                        "interfaces: ['lo']",
                        "routes: 0",
                        "connect: Network is unreachable",
                        "metadata: Network is unreachable",
                        "write: Read-only file system",
                        "volume: Read-only file system",
                        "sysctl: Read-only file system",
                        "mount: Operation not permitted",
                        "unshare: Operation not permitted",
                        "device: Operation not permitted",
                        "owner: Operation not permitted");
    }

    /** The challenge with the table beside its tests, so that the numbers are written down once in the repository. */
    private static CodeChallenge withTheTableOfNumbers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(CHALLENGES)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                copy(file, folder.resolve(CHALLENGES.relativize(file)));
            }
        }
        copy(NUMBERS, folder.resolve("climb-the-walls").resolve("tests").resolve("numbers.csv"));
        return (CodeChallenge) Fixtures.load(folder).find("climb-the-walls").orElseThrow();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
