package dev.grader.sandbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.sandbox.BrokenTestsException;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.ExaminerEvent;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.OfTest;
import dev.grader.sandbox.ExaminerEvent.TestEnded;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestOutcome;
import dev.grader.sandbox.TestPackage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an examiner sends: events, or the end of the conversation; never another exception, a wait without end or a forged pass. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileStreamTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Job JOB =
            new Job("j1", "d1", Map.of("solution.py", ""), List.of("t1", "t2"), Map.of("cpu_ms", 1L));
    private static final TestPackage TESTS = new TestPackage("d1", "solution", Map.of("test_a.py", "cGFzcw=="));

    @ParameterizedTest
    @MethodSource("dev.grader.sandbox.stream.Seeds#all")
    void aBodyIsAnEventOrAProtocolFault(long seed) {
        Random random = new Random(seed);
        Damage damage = new Damage(random);
        int refused = 0;
        for (int round = 0; round < 4_000; round++) {
            byte[] body = Said.bytes(anEvent(random));
            for (int times = random.nextInt(3); times >= 0 && body.length > 0; times--) {
                body = damage.body(body);
            }
            try {
                ExaminerEvent event = EventParser.parse(body);
                assertThat(event instanceof TestEnded ended && ended.outcome() == TestOutcome.PASSED)
                        .as("round %d: %s", round, new String(body, StandardCharsets.UTF_8))
                        .isEqualTo(Passes.pass(body).isPresent());
            } catch (ProtocolFault expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 3_990);
    }

    @ParameterizedTest
    @MethodSource("dev.grader.sandbox.stream.Seeds#all")
    void theFramesAreTheSameWhateverThePieces(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            byte[] stream = new Damage(random).done(events(random));

            assertThat(framesOf(stream, random.nextInt(1, 50))).isEqualTo(framesOf(stream, stream.length));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.grader.sandbox.stream.Seeds#all")
    void everybodyWhoWaitsIsReleasedAndNoPassIsHeardThatWasNotSaid(long seed) throws Exception {
        Random random = new Random(seed);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 700; round++) {
                byte[] stream = new Damage(random).done(events(random));
                converse(stream, random.nextInt(1, 2_000), threads, "round " + round + " of seed " + seed);
            }
        }
    }

    private static void converse(byte[] stream, int piece, ExecutorService threads, String round) throws Exception {
        List<String> overheard = new CopyOnWriteArrayList<>();
        List<OfTest> heard = new CopyOnWriteArrayList<>();
        CountDownLatch asked = new CountDownLatch(2);
        Conversation conversation = new Conversation(frame -> asked.countDown(), new Diary(overheard), LONG);
        Future<JobEnded> job =
                threads.submit(() -> conversation.run(JOB, new NamedCell("c1", conversation), LONG, heard::add));
        Future<List<CollectedTest>> installation = threads.submit(() -> conversation.install(TESTS));
        asked.await();

        for (int at = 0; at < stream.length; at += piece) {
            conversation.received(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + piece)));
        }
        conversation.end("The stream is over.");

        // A source that does not compile has no tests.
        boolean scored = released(job, round) && job.resultNow().compileError() == null;
        released(installation, round);
        assertThat(overheard)
                .as(round)
                .filteredOn(line -> !line.equals("ready") && !line.startsWith("up ") && !line.startsWith("down "))
                .containsExactly(overheard.getLast());
        Set<String> said = Passes.in(stream);
        assertThat(heard)
                .as(round)
                .filteredOn(event -> event instanceof TestEnded ended && ended.outcome() == TestOutcome.PASSED)
                .allMatch(event -> said.contains(event.job() + "/" + event.test()));
        if (scored) {
            assertThat(heard).as(round).extracting(OfTest::job).containsOnly(JOB.id());
        }
    }

    /** Whether it ended by a result; by no exception but the two that say what went wrong. */
    private static boolean released(Future<?> waiting, String round) throws Exception {
        try {
            waiting.get(20, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).as(round).isInstanceOfAny(SandboxException.class, BrokenTestsException.class);
            return false;
        }
    }

    private static List<Object> framesOf(byte[] stream, int piece) {
        FrameDecoder decoder = new FrameDecoder(Frames.FROM_EXAMINER_BYTES);
        List<Object> frames = new ArrayList<>();
        try {
            for (int at = 0; at < stream.length; at += piece) {
                decoder.feed(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + piece)))
                        .forEach(body -> frames.add(Arrays.hashCode(body)));
            }
        } catch (ProtocolFault e) {
            // How many were whole before the fault depends on the pieces; what matters is that there is one.
            return List.of(String.valueOf(e.getMessage()));
        }
        frames.add(decoder.inFrame());
        return frames;
    }

    /** A conversation as it ought to be, with outcomes of all kinds, and some events that belong to nobody. */
    private static List<String> events(Random random) {
        List<String> events = new ArrayList<>(List.of(Said.READY, Said.of("cell_up"), Said.of("challenge_ready")));
        for (String test : JOB.tests()) {
            events.add(Said.started("j1", test));
            events.add(ended(random, test));
        }
        events.add(Said.jobEnded("j1"));
        for (int strangers = random.nextInt(3); strangers > 0; strangers--) {
            events.add(random.nextInt(1, events.size() + 1), anEvent(random));
        }
        return events;
    }

    private static String anEvent(Random random) {
        List<String> all = List.copyOf(Said.all().values());
        int at = random.nextInt(all.size() + 2);
        return at < all.size() ? all.get(at) : ended(random, "t" + random.nextInt(1, 4));
    }

    private static String ended(Random random, String test) {
        String outcome = List.of("passed", "failed", "candidate_gone", "broken").get(random.nextInt(4));
        return Said.ended("j1", test).replace("candidate_gone", outcome);
    }
}
