package dev.grader.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.RecyclingCause;
import dev.grader.sandbox.SandboxListener;
import dev.grader.sandbox.SandboxSettings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RecyclingIT {
    private final SandboxSettings settings = DockerFixture.settings();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final SandboxListener listener = new SandboxListener() {
        @Override
        public void cellRecycled(RecyclingCause cause) {
            heard.add(cause.name());
        }

        @Override
        public void examinerReplaced() {
            heard.add("examiner");
        }
    };

    @Test
    void tellsWhyACellWasThrownAway() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings.withRecycleAfter(2), listener)) {
            use(sandbox, true);
            assertThat(heard).isEmpty();

            use(sandbox, true);
            assertThat(heard).containsExactly("WORN");

            use(sandbox, false);
            assertThat(heard).containsExactly("WORN", "UNFIT");

            DockerFixture.kill(use(sandbox, true));
            await().atMost(DockerFixture.PATIENCE)
                    .untilAsserted(() -> assertThat(heard).containsExactly("WORN", "UNFIT", "DIED"));
            use(sandbox, true);
        }

        assertThat(heard).as("a sandbox that closes recycles nothing").containsExactly("WORN", "UNFIT", "DIED");
    }

    @Test
    void tellsOfAnExaminerThatIsReplacedWithItsCells() throws Exception {
        try (DockerSandbox sandbox = DockerSandbox.open(settings, listener)) {
            use(sandbox, true);

            DockerFixture.kill(DockerFixture.examiner(settings).getId());

            await().atMost(DockerFixture.PATIENCE)
                    .untilAsserted(() -> assertThat(heard).containsExactly("examiner"));
        }
    }

    /** Leases a cell and returns its name, which is its container's. */
    private static String use(DockerSandbox sandbox, boolean fit) throws Exception {
        try (Cell cell = sandbox.lease()) {
            if (fit) {
                cell.giveBack();
            }
            return cell.name();
        }
    }
}
