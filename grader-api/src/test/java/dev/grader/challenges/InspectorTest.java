package dev.grader.challenges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.ScriptedInspection;
import dev.grader.TestPackages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorTest {
    @TempDir
    private Path folder;

    private final ScriptedInspection inspection = new ScriptedInspection();
    private TestPackages packages;
    private ChallengeBank bank;
    private Inspector inspector;

    @BeforeEach
    void open() throws IOException {
        packages = new TestPackages(folder);
        packages.write("first", "def test_a(solution): ...\n");
        packages.write("second", "def test_b(solution): ...\n");
        bank = new ChallengeBank(List.of(folder));
        inspector = new Inspector(bank, inspection, Duration.ZERO);
    }

    @AfterEach
    void stop() {
        inspector.stop();
    }

    @Test
    void inspectsEveryChallengeOnce() {
        inspector.start();

        await().until(() -> bank.uninspected() == 0);
        assertThat(inspection.inspected).containsExactly("first", "second");
        bank.reload();
        assertThat(bank.uninspected()).isZero();
    }

    @Test
    void takesWhatIsBrokenOutOfTheBank() {
        inspection.breakTests("first", "tests/test_hidden.py", 7, "It cannot be collected.");
        inspector.start();

        await().until(() -> bank.uninspected() == 0);
        assertThat(bank.find("first")).isEmpty();
        assertThat(bank.find("second")).isPresent();
        assertThat(bank.problems())
                .hasToString("[%s:7: It cannot be collected.]".formatted(folder.resolve("first/tests/test_hidden.py")));
    }

    @Test
    void blamesNoChallengeForAFaultOfOurs() {
        inspection.fail("first", Inspector.MOST_TRIES - 1);
        inspection.fail("second", Integer.MAX_VALUE);
        inspector.start();

        await().until(() -> inspection.inspected.size() == 2 * Inspector.MOST_TRIES);
        await().until(() -> bank.uninspected() == 1);
        assertThat(bank.challenges()).hasSize(2);
        assertThat(bank.problems()).isEmpty();

        inspection.fail("second", 0);
        bank.reload();
        await().until(() -> bank.uninspected() == 0);
    }

    @Test
    void forgetsWhatLeftTheFolders() throws IOException {
        inspector.start();
        String digest = bank.find("first").orElseThrow().digest();
        packages.delete("first");

        bank.reload();

        await().untilAsserted(() -> assertThat(inspection.forgotten).containsExactly(digest));
    }
}
