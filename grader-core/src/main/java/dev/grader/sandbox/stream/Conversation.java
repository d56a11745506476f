package dev.grader.sandbox.stream;

import dev.grader.sandbox.BrokenTestsException;
import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CollectedTest;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.ExaminerEvent;
import dev.grader.sandbox.ExaminerEvent.CellDown;
import dev.grader.sandbox.ExaminerEvent.CellUp;
import dev.grader.sandbox.ExaminerEvent.ChallengeFailed;
import dev.grader.sandbox.ExaminerEvent.ChallengeReady;
import dev.grader.sandbox.ExaminerEvent.JobEnded;
import dev.grader.sandbox.ExaminerEvent.OfJob;
import dev.grader.sandbox.ExaminerEvent.OfTest;
import dev.grader.sandbox.ExaminerEvent.Pong;
import dev.grader.sandbox.ExaminerEvent.Ready;
import dev.grader.sandbox.Job;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.TestPackage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An examiner at the other end of a pair of streams. Requests come from any thread; {@link #received} from the one thread that
 * reads the stream. The first fault ends the conversation for good and wakes everyone who waits.
 */
public final class Conversation implements Examiner {
    /** The version of the protocol this side speaks. */
    private static final int PROTOCOL = 1;

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final FrameSink sink;
    private final Overheard overheard;
    private final Installations installations;
    private final FrameDecoder decoder = new FrameDecoder(Frames.FROM_EXAMINER_BYTES);
    private final ConcurrentMap<String, JobMailbox> jobs = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable String> ended = new AtomicReference<>();
    private final AtomicLong pinged = new AtomicLong();
    private final AtomicLong ponged = new AtomicLong();
    private boolean ready;

    /**
     * A conversation that begins with the first bytes received.
     *
     * @param installPatience how long the collection of a package's tests may take
     */
    public Conversation(FrameSink sink, Overheard overheard, Duration installPatience) {
        this.sink = sink;
        this.overheard = overheard;
        this.installations = new Installations(sink, installPatience);
    }

    @Override
    public List<CollectedTest> install(TestPackage tests)
            throws BrokenTestsException, SandboxException, InterruptedException {
        List<CollectedTest> collected = installations.install(tests);
        requireLife();
        return collected;
    }

    @Override
    public void forget(String digest) {
        if (installations.forget(digest)) {
            tell(Requests.forget(digest));
        }
    }

    @Override
    public JobEnded run(Job job, Cell cell, Duration deadline, Consumer<OfTest> listener)
            throws SandboxException, InterruptedException {
        JobMailbox mailbox = new JobMailbox(job);
        if (jobs.putIfAbsent(job.id(), mailbox) != null) {
            throw new IllegalArgumentException("The job " + job.id() + " is already running: give each a new id.");
        }
        boolean over = false;
        try {
            requireLife();
            sink.send(Requests.grade(job, cell.name()));
            JobEnded end = mailbox.drain(deadline, listener);
            over = true;
            return end;
        } finally {
            jobs.remove(job.id());
            if (!over) {
                tell(Requests.cancel(job.id()));
            }
        }
    }

    /** Asks for a sign of life and says whether the one asked for before has come. */
    public boolean answersPings() {
        boolean answered = ponged.get() >= pinged.get();
        if (answered) {
            tell(Requests.ping(pinged.incrementAndGet()));
        }
        return answered;
    }

    /** Takes bytes the examiner wrote, in pieces of any size. */
    public void received(byte[] bytes) {
        if (ended.get() != null) {
            return;
        }
        try {
            for (byte[] body : decoder.feed(bytes)) {
                dispatch(EventParser.parse(body));
            }
        } catch (ProtocolFault e) {
            end("The examiner broke the protocol: " + e.getMessage());
        }
    }

    /** Ends the conversation, unless it has ended: everyone who waits gets a {@link SandboxException} with this reason. */
    public void end(String reason) {
        if (!ended.compareAndSet(null, reason)) {
            return;
        }
        // First, so that who is woken and tries again at once does not meet the same examiner, and use up its tries on
        // it.
        overheard.ended(reason);
        installations.broken(reason);
        jobs.values().forEach(mailbox -> mailbox.broken(reason));
    }

    private void dispatch(ExaminerEvent event) throws ProtocolFault {
        if (!ready && !(event instanceof Ready)) {
            throw new ProtocolFault("The first event is not the one that says it is ready.");
        }
        switch (event) {
            case Ready hello -> welcome(hello);
            case ChallengeReady collected -> installations.ready(collected.digest(), collected.tests());
            case ChallengeFailed failed -> installations.failed(failed.digest(), failed.problem());
            case CellUp up -> overheard.cellUp(up);
            case CellDown down -> overheard.cellDown(down);
            case Pong pong -> pong(pong.id());
            case OfJob ofJob -> deliver(ofJob);
        }
    }

    private void welcome(Ready hello) throws ProtocolFault {
        if (ready || hello.protocol() != PROTOCOL) {
            throw new ProtocolFault("It says it is ready to speak version " + hello.protocol() + " where version "
                    + PROTOCOL + " is spoken, or says so twice: use images and service of the same release.");
        }
        ready = true;
        overheard.ready(hello);
    }

    private void pong(long id) throws ProtocolFault {
        if (id > pinged.get()) {
            throw new ProtocolFault("It answers a ping that was never sent.");
        }
        ponged.set(id);
    }

    private void deliver(OfJob event) throws ProtocolFault {
        JobMailbox mailbox = jobs.get(event.job());
        if (mailbox == null) {
            log.debug("An event of the job {} came after the job was given up.", event.job());
        } else {
            mailbox.put(event);
        }
    }

    private void requireLife() throws SandboxException {
        String reason = ended.get();
        if (reason != null) {
            throw new SandboxException(reason);
        }
    }

    /** Says what needs no answer. A stream that does not take it is broken, and then there is no one to tell. */
    private void tell(byte[] frame) {
        boolean interrupted = Thread.interrupted();
        try {
            sink.send(frame);
        } catch (SandboxException e) {
            end(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
