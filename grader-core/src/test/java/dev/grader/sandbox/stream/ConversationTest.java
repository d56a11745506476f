package dev.grader.sandbox.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.grader.sandbox.BrokenTestsException;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.OfTest;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestPackage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Job JOB =
            new Job("j1", "d1", Map.of("solution.py", "x = 1"), List.of("t1", "t2"), Map.of("cpu_ms", 1L));
    private static final Job FAIL_FAST = new Job(
            "j1",
            "d1",
            Map.of("solution.py", "x = 1"),
            List.of("t1", "t2"),
            Map.of("cpu_ms", 1L),
            Map.of("t2", Map.of("cpu_ms", 2L)),
            true);
    private static final TestPackage TESTS = new TestPackage("d1", "solution", Map.of("test_a.py", "cGFzcw=="));

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> overheard = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Conversation conversation = new Conversation(
            frame -> sent.add(new String(Arrays.copyOfRange(frame, 4, frame.length), StandardCharsets.UTF_8)),
            new Diary(overheard),
            LONG);

    @BeforeEach
    void theExaminerIsReady() {
        say(Said.READY);
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void handsOverTheEventsOfAJobUntilItsEnd() throws Exception {
        List<OfTest> events = new ArrayList<>();
        Future<JobEnded> job =
                inBackground(() -> conversation.run(JOB, new NamedCell("c1", conversation), LONG, events::add));
        awaitSent("\"grade\"");

        say(Said.started("j1", "t1"));
        say(Said.ended("j1", "t1"));
        say(Said.ended("j1", "t2"));
        say(Said.jobEnded("j1"));

        assertThat(job.get().cellFit()).isTrue();
        assertThat(events).extracting(OfTest::test).containsExactly("t1", "t1", "t2");
        assertThat(sent).noneMatch(frame -> frame.contains("cancel"));
    }

    @Test
    void cancelsAJobThatOutlivesItsDeadline() {
        assertThatThrownBy(() -> conversation.run(JOB, new NamedCell("c1", conversation), Duration.ZERO, event -> {}))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("did not end within");
        assertThat(sent).last().asString().contains("\"cancel\"").contains("j1");
    }

    @Test
    void cancelsAJobWhoseThreadIsInterruptedAndKeepsTheInterrupt() throws Exception {
        Future<JobEnded> job =
                inBackground(() -> conversation.run(JOB, new NamedCell("c1", conversation), LONG, event -> {}));
        awaitSent("\"grade\"");

        job.cancel(true);

        awaitSent("\"cancel\"");
    }

    @Test
    void ignoresWhatIsSaidOfAJobThatWasGivenUp() {
        say(Said.ended("long-gone", "t1"));

        assertThat(overheard).isEqualTo(List.of("ready"));
    }

    @Test
    void failsAJobThatTheExaminerGaveUp() throws Exception {
        Future<JobEnded> job =
                inBackground(() -> conversation.run(JOB, new NamedCell("c1", conversation), LONG, event -> {}));
        awaitSent("\"grade\"");

        say(Said.of("job_failed"));

        assertThatThrownBy(job::get).hasCauseInstanceOf(SandboxException.class).hasMessageContaining("lost");
    }

    @Test
    void endsWhenAJobEndsWithTestsMissing() throws Exception {
        brokenBy(Said.jobEnded("j1"));
    }

    @Test
    void letsAJobThatIsToFailFastEndBehindTheFirstFailure() throws Exception {
        Future<JobEnded> job =
                inBackground(() -> conversation.run(FAIL_FAST, new NamedCell("c1", conversation), LONG, event -> {}));
        awaitSent("\"fail_fast\":true");

        say(Said.ended("j1", "t1"));
        say(Said.jobEnded("j1"));

        assertThat(job.get().cellFit()).isTrue();
    }

    @Test
    void endsWhenAJobThatIsToFailFastEndsEarlyWithoutAFailure() throws Exception {
        Future<JobEnded> job =
                inBackground(() -> conversation.run(FAIL_FAST, new NamedCell("c1", conversation), LONG, event -> {}));
        awaitSent("\"fail_fast\":true");

        say(Said.ended("j1", "t1").replace("candidate_gone", "passed"));
        say(Said.jobEnded("j1"));

        assertThatThrownBy(job::get).hasCauseInstanceOf(SandboxException.class).hasMessageContaining("not run");
    }

    @Test
    void endsWhenATestEndsThatWasNotAskedFor() throws Exception {
        brokenBy(Said.ended("j1", "t3"));
    }

    @Test
    void endsWhenATestEndsTwice() throws Exception {
        brokenBy(Said.ended("j1", "t1"), Said.ended("j1", "t1"));
    }

    @Test
    void endsWhenATestStartsAfterItsEnd() throws Exception {
        brokenBy(Said.ended("j1", "t1"), Said.started("j1", "t1"));
    }

    @Test
    void endsWhenItHearsNonsense() throws Exception {
        brokenBy("{\"type\":\"gossip\"}");
    }

    @Test
    void endsWhenTheFirstWordIsAnother() {
        Conversation rude = new Conversation(frame -> {}, new Diary(overheard), LONG);

        rude.received(Said.frame(Said.of("cell_up")));

        assertThat(overheard).last().asString().contains("first event");
    }

    @Test
    void refusesAnExaminerOfAnotherVersion() {
        Conversation other = new Conversation(frame -> {}, new Diary(overheard), LONG);

        other.received(Said.frame(Said.READY.replace("\"protocol\":1", "\"protocol\":2")));

        assertThat(overheard).last().asString().contains("version 2");
    }

    @Test
    void installsAPackageOnceForAllWhoAsk() throws Exception {
        Future<List<CollectedTest>> first = inBackground(() -> conversation.install(TESTS));
        Future<List<CollectedTest>> second = inBackground(() -> conversation.install(TESTS));
        awaitSent("\"challenge\"");

        say(Said.of("challenge_ready"));

        assertThat(first.get()).hasSize(2).isEqualTo(second.get()).isEqualTo(conversation.install(TESTS));
        assertThat(sent).filteredOn(frame -> frame.contains("\"challenge\"")).hasSize(1);
    }

    @Test
    void tellsWhyTestsCouldNotBeCollectedAndTriesAgainWhenAskedAgain() throws Exception {
        Future<List<CollectedTest>> first = inBackground(() -> conversation.install(TESTS));
        awaitSent("\"challenge\"");
        say(Said.of("challenge_failed"));
        assertThatThrownBy(first::get)
                .hasCauseInstanceOf(BrokenTestsException.class)
                .hasMessageContaining("test_a.py:3");
        sent.clear();

        Future<List<CollectedTest>> again = inBackground(() -> conversation.install(TESTS));
        awaitSent("\"challenge\"");
        say(Said.of("challenge_ready"));

        assertThat(again.get()).hasSize(2);
    }

    @Test
    void forgetsAPackageItHas() throws Exception {
        Future<List<CollectedTest>> installed = inBackground(() -> conversation.install(TESTS));
        awaitSent("\"challenge\"");
        say(Said.of("challenge_ready"));
        installed.get();

        conversation.forget("d1");
        conversation.forget("unheard-of");

        assertThat(sent).filteredOn(frame -> frame.contains("\"forget\"")).hasSize(1);
    }

    @Test
    void refusesEverythingOnceItHasEnded() {
        conversation.end("The container is gone.");

        assertThatThrownBy(() -> conversation.run(JOB, new NamedCell("c1", conversation), LONG, event -> {}))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The container is gone.");
        assertThatThrownBy(() -> conversation.install(TESTS))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("The container is gone.");
    }

    @Test
    void saysThatItEndedOnlyOnce() {
        conversation.end("first");
        conversation.end("second");

        assertThat(overheard).containsExactly("ready", "first");
    }

    /** So that whoever tries again at once does not get the same examiner again. */
    @Test
    void saysThatItEndedBeforeItWakesWhoeverWaits() throws Exception {
        Future<List<String>> heardByTheNext = inBackground(() -> {
            try {
                conversation.run(JOB, new NamedCell("c1", conversation), LONG, event -> {});
                return List.of();
            } catch (SandboxException ended) {
                return List.copyOf(overheard);
            }
        });
        awaitSent("\"grade\"");

        conversation.end("broken");

        assertThat(heardByTheNext.get()).anyMatch(entry -> entry.contains("broken"));
    }

    @Test
    void noticesAnUnansweredPing() {
        assertThat(conversation.answersPings()).isTrue();
        assertThat(conversation.answersPings()).isFalse();

        say("{\"type\":\"pong\",\"id\":1}");

        assertThat(conversation.answersPings()).isTrue();
    }

    @Test
    void writesAnyTextACandidateHandsInAsAscii() {
        Job job = new Job("j", "d", Map.of("solution.py", "\ud800 é"), List.of("t"), Map.of("cpu_ms", 1L));

        byte[] frame = Requests.grade(job, "c");

        assertThat(new String(frame, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT))
                .contains("\\ud800 \\u00e9");
    }

    private void brokenBy(String... said) throws Exception {
        Future<JobEnded> job =
                inBackground(() -> conversation.run(JOB, new NamedCell("c1", conversation), LONG, event -> {}));
        awaitSent("\"grade\"");
        for (String event : said) {
            say(event);
        }
        assertThatThrownBy(job::get)
                .hasCauseInstanceOf(SandboxException.class)
                .hasMessageContaining("broke the protocol");
        assertThat(overheard).last().asString().contains("broke the protocol");
    }

    private void say(String event) {
        conversation.received(Said.frame(event));
    }

    private void awaitSent(String part) {
        await().until(() -> sent.stream().anyMatch(frame -> frame.contains(part)));
    }

    private <T> Future<T> inBackground(Callable<T> task) {
        return threads.submit(task);
    }
}
