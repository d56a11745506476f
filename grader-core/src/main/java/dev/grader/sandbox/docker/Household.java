package dev.grader.sandbox.docker;

import dev.grader.sandbox.ExaminerEvent.CellDown;
import dev.grader.sandbox.ExaminerEvent.CellUp;
import dev.grader.sandbox.ExaminerEvent.Ready;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxListener;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.Labels.Part;
import dev.grader.sandbox.stream.Conversation;
import dev.grader.sandbox.stream.Overheard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One examiner, the volume it shares with its cells, and the cells. They live and die together: when the examiner breaks, all of it is
 * replaced, so that no cell ever meets an examiner it did not start with. Thread-safe.
 */
final class Household implements Overheard, CellMaker {
    private static final Logger log = LoggerFactory.getLogger(Household.class);

    private final Engine engine;
    private final SandboxSettings settings;
    private final Labels labels;
    private final String name;
    private final String cellImage;
    private final Crew crew;
    private final Runnable onEnd;
    private final Uids uids = new Uids();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Attachment attachment;
    private final Conversation conversation;
    private final CellPool pool;
    private volatile String end = "";
    private volatile String examiner = "";

    /**
     * @param name of the volume, and the beginning of every container's name
     * @param cellImage the digest of the cells' image
     * @param listener of what happens to its cells
     * @param onEnd run once, when the examiner is no more
     */
    Household(
            Engine engine,
            SandboxSettings settings,
            Labels labels,
            String name,
            String cellImage,
            Crew crew,
            SandboxListener listener,
            Runnable onEnd) {
        this.engine = engine;
        this.settings = settings;
        this.labels = labels;
        this.name = name;
        this.cellImage = cellImage;
        this.crew = crew;
        this.onEnd = onEnd;
        this.attachment = new Attachment(this::streamsEnded);
        this.conversation = new Conversation(attachment.sink(), this, settings.installPatience());
        this.pool = new CellPool(settings, listener, this, crew, conversation, cellImage, name + "-cell");
    }

    CellPool pool() {
        return pool;
    }

    Conversation conversation() {
        return conversation;
    }

    /** Starts the examiner and, once it is ready, the first cells. Waits for the examiner, not for the cells. */
    void start() throws SandboxException, InterruptedException {
        engine.createVolume(name, labels.on(Part.VOLUME, name));
        // The examiner comes first: a new volume takes its folders and their owners from the first image it meets.
        examiner = engine.createContainer(settings.examinerImage(), name + "-examiner", command -> {
            Confinement.examiner(command, settings, name);
            command.withLabels(labels.on(Part.EXAMINER, name));
        });
        attachment.onOutput(conversation::received);
        engine.attach(examiner, attachment);
        engine.startContainer(examiner);
        if (!ready.await(settings.startPatience().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new SandboxException("The examiner was not ready within "
                    + settings.startPatience().toSeconds() + " s.");
        }
        if (!end.isEmpty()) {
            throw new SandboxException(end);
        }
        pool.fill();
    }

    /** Ends everyone's waiting; the containers are removed by {@link Leavings}. */
    void abandon(String reason) {
        conversation.end(reason);
        attachment.close();
    }

    String name() {
        return name;
    }

    boolean hasEnded() {
        return !end.isEmpty();
    }

    /** Why it has ended; empty while it has not. */
    String end() {
        return end;
    }

    @Override
    public String start(String cell) throws SandboxException {
        Set<String> taken = engine.containers(Map.of(Labels.PART, Part.CELL.label())).stream()
                .map(other -> other.labels().getOrDefault(Labels.UIDS, ""))
                .collect(Collectors.toSet());
        String base = Long.toString(uids.freeBlock(taken));
        Map<String, String> labelled = new HashMap<>(labels.on(Part.CELL, name));
        labelled.put(Labels.UIDS, base);
        String container = engine.createContainer(cellImage, cell, command -> {
            Confinement.cell(command, settings, name);
            command.withLabels(labelled)
                    .withEnv(
                            "GRADER_CELL=" + cell,
                            "GRADER_UID_BASE=" + base,
                            "GRADER_UID_COUNT=" + Uids.COUNT,
                            "GRADER_JOBS=" + settings.recycleAfter());
        });
        try {
            engine.startContainer(container);
        } catch (SandboxException e) {
            engine.removeContainer(container);
            throw e;
        }
        return container;
    }

    @Override
    public Optional<String> epitaph(String container) {
        return engine.epitaph(container);
    }

    @Override
    public void remove(String container) throws SandboxException {
        engine.removeContainer(container);
    }

    @Override
    public void ready(Ready event) {
        log.info("The examiner {} is ready: Python {}, pytest {}.", name, event.python(), event.pytest());
        ready.countDown();
    }

    @Override
    public void cellUp(CellUp event) {
        pool.up(event);
    }

    @Override
    public void cellDown(CellDown event) {
        pool.down(event);
    }

    @Override
    public void ended(String reason) {
        end = reason;
        pool.close();
        ready.countDown();
        onEnd.run();
    }

    /** Called on a thread that docker-java has interrupted, so the question goes to another. */
    private void streamsEnded() {
        crew.soon(() -> conversation.end("The examiner's streams have ended: "
                + engine.epitaph(examiner).orElse("its container still runs") + "."));
    }
}
