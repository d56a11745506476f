package dev.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import dev.grader.attack.Finding.Kind;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.docker.DockerFixture;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** That the runner sees a broken promise when there is one: each is broken here, in real containers, by the test itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class AttackRunnerIT {
    /** What is left over here stays, so it is not waited for long. */
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final Lane lane = open();

    private static Lane open() {
        try {
            return new Lane("reused", Lane.read(Lane.FIXTURES.resolve("broken-promises")), Lane.reused(), SETTLING);
        } catch (SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void prepare() throws Exception {
        lane.prepare();
    }

    @AfterAll
    void close() {
        lane.close();
    }

    @Test
    void anotherVerdictThanExpectedIsFound() throws Exception {
        AttackResult result = lane.run("G51");

        assertThat(kinds(result)).as("%s", result).containsExactly(Kind.VERDICT);
    }

    @Test
    void aPassThatWasNotDeclaredIsForged() throws Exception {
        AttackResult result = lane.run("G52");

        assertThat(kinds(result)).as("%s", result).containsExactly(Kind.FORGED);
        assertThat(result.findings().getFirst().text()).contains("test_no_values");
        assertThat(result.passed()).isEqualTo(1);
    }

    @Test
    void anEarnedTestThatIsNotPassedIsFound() throws Exception {
        AttackResult result = lane.run("G53");

        assertThat(kinds(result)).as("%s", result).containsExactly(Kind.VERDICT);
    }

    @Test
    void aProcessThatIsLeftInACellIsHarmToOneAttackOnly() throws Exception {
        // Not of the warden's family, which it would notice itself.
        inCell("import time; time.sleep(600)");

        AttackResult result = lane.run("G53");

        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.HARM);
            assertThat(finding.text()).contains("processes are left over in a cell");
        });
        theNextOneDoesNone();
    }

    @Test
    void aFileThatIsLeftInACellIsHarm() throws Exception {
        inCell("open('/dev/shm/left', 'w').close()");
        await().atMost(DockerFixture.PATIENCE)
                .until(() -> lane.sandbox
                        .inspector()
                        .inspect()
                        .cells()
                        .getFirst()
                        .files()
                        .contains("/dev/shm/left"));

        assertThat(lane.run("G53").findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.HARM);
            assertThat(finding.text()).contains("/dev/shm/left");
        });
        theNextOneDoesNone();
    }

    @Test
    void aContainerTooManyIsHarm() throws Exception {
        var cell = DockerFixture.cells(lane.settings).getFirst();
        String extra = DockerFixture.docker()
                .createContainerCmd(cell.getImage())
                .withLabels(cell.getLabels())
                .withEntrypoint("python3", "-c", "import time; time.sleep(600)")
                .withNetworkDisabled(true)
                .exec()
                .getId();
        try {
            DockerFixture.docker().startContainerCmd(extra).exec();

            assertThat(lane.run("G53").findings())
                    .extracting(Finding::text)
                    .anyMatch(text -> text.contains("there are 2 cells where 1 belong"));
        } finally {
            DockerFixture.docker().removeContainerCmd(extra).withForce(true).exec();
        }
        theNextOneDoesNone();
    }

    @Test
    void anExaminerThatIsReplacedIsHarmToOneAttackOnly() throws Exception {
        String old = DockerFixture.examiner(lane.settings).getId();
        DockerFixture.kill(old);
        await().atMost(DockerFixture.PATIENCE)
                .until(() -> lane.sandbox.status().serving()
                        && DockerFixture.containers(lane.settings).stream()
                                .noneMatch(found -> found.getId().equals(old)));

        AttackResult result = lane.run("G53");

        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.HARM);
            assertThat(finding.text()).contains("examiner").contains("was replaced");
        });
        theNextOneDoesNone();
    }

    @Test
    void aRightSolutionIsSentAfterSoManyAttacksAndAfterTheLast() throws Exception {
        var counting = new Counting(lane.sandbox);
        var runner =
                new AttackRunner(counting, lane.sandbox.inspector(), Lane.catalog(), Clock.systemUTC(), SETTLING, 2);
        Attack attack = lane.attack("G51");
        assertThat(runner.prepare(List.of(attack))).isEmpty();

        assertThat(counting.leasesOf(() -> runner.run(attack))).isEqualTo(1);
        assertThat(counting.leasesOf(() -> runner.run(attack))).isEqualTo(2);
        assertThat(counting.leasesOf(() -> runner.run(attack))).isEqualTo(1);
        assertThat(counting.leasesOf(runner::conclude)).isEqualTo(1);
        assertThat(counting.leasesOf(runner::conclude)).isZero();
    }

    private void theNextOneDoesNone() throws InterruptedException {
        AttackResult next = lane.run("G53");
        assertThat(kinds(next)).as("%s", next).doesNotContain(Kind.HARM);
    }

    /** Without waiting for its end. */
    private void inCell(String script) throws InterruptedException {
        String run = DockerFixture.docker()
                .execCreateCmd(DockerFixture.cells(lane.settings).getFirst().getId())
                .withCmd("python3", "-I", "-c", script)
                .exec()
                .getId();
        DockerFixture.docker()
                .execStartCmd(run)
                .withDetach(true)
                .exec(new ResultCallback.Adapter<Frame>())
                .awaitCompletion();
    }

    private static List<Kind> kinds(AttackResult result) {
        return result.findings().stream().map(Finding::kind).toList();
    }
}
