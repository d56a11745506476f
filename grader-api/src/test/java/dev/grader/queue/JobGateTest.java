package dev.grader.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

class JobGateTest {
    private final Scheduler scheduler = Scheduler.create(new SQLiteDataSource()).build();
    private final AtomicBoolean answers = new AtomicBoolean(true);
    private final JobGate gate = new JobGate(scheduler, answers::get);

    @Test
    void beginsJobsOnlyWhileTheSandboxAnswers() {
        gate.look();
        assertThat(begins()).isTrue();
        answers.set(false);
        gate.look();
        assertThat(begins()).isFalse();
        answers.set(true);
        gate.look();
        assertThat(begins()).isTrue();
    }

    @Test
    void looksByItselfOnceItIsStarted() {
        answers.set(false);

        gate.start();

        await().until(() -> !begins());
        answers.set(true);
        await().until(this::begins);
        gate.stop();
    }

    @Test
    void isNeverOpenedAgainOnceItIsClosed() {
        gate.close();
        answers.set(false);
        gate.look();
        answers.set(true);
        gate.look();

        assertThat(begins()).isFalse();
    }

    private boolean begins() {
        return !scheduler.getSchedulerState().isPaused();
    }
}
