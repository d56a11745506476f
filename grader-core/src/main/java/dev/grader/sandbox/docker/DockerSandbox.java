package dev.grader.sandbox.docker;

import dev.grader.sandbox.Cell;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.Examiner;
import dev.grader.sandbox.Inspector;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxListener;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.SandboxStatus;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The sandbox on a Docker engine: an examiner and its cells, replaced when they break, and gone when it closes. */
public final class DockerSandbox implements Sandbox {
    private static final Duration SWEEP_PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_HANDS = 4;
    private static final int ID_BYTES = 6;

    private final Engine engine;
    private final SandboxSettings settings;
    private final Labels labels;
    private final Crew crew;
    private final Housekeeper housekeeper;

    private DockerSandbox(
            Engine engine, SandboxSettings settings, Labels labels, String cellImage, SandboxListener listener) {
        this.engine = engine;
        this.settings = settings;
        this.labels = labels;
        this.crew = new Crew(Math.min(MOST_HANDS, settings.cells()) + 1);
        this.housekeeper = new Housekeeper(engine, settings, labels, cellImage, crew, listener);
    }

    /**
     * Makes sure of an engine and the images, removes what dead processes of the same owner left, and starts examiner and cells in the
     * background.
     *
     * @throws SandboxException when no engine answers or an image is missing
     */
    public static DockerSandbox open(SandboxSettings settings) throws SandboxException {
        return open(settings, SandboxListener.NONE);
    }

    /** The same, and tells what it does to keep itself whole. */
    public static DockerSandbox open(SandboxSettings settings, SandboxListener listener) throws SandboxException {
        Engine engine = Engine.connect();
        try {
            engine.imageDigest(settings.examinerImage());
            String cellImage = engine.imageDigest(settings.cellImage());
            byte[] id = new byte[ID_BYTES];
            new SecureRandom().nextBytes(id);
            Labels labels = Labels.ofThisProcess(HexFormat.of().formatHex(id), settings.owner());
            new Reaper(engine, labels).reap();
            DockerSandbox sandbox = new DockerSandbox(engine, settings, labels, cellImage, listener);
            sandbox.housekeeper.begin();
            return sandbox;
        } catch (SandboxException e) {
            engine.close();
            throw e;
        }
    }

    /** The id that every container and volume of this sandbox carries as the label {@code dev.grader.instance}. */
    public String instance() {
        return labels.instance();
    }

    /** Looks at this sandbox's containers and volumes, until it is closed. */
    public Inspector inspector() {
        return new DockerInspector(engine, labels.instance());
    }

    @Override
    public Cell lease() throws SandboxException, InterruptedException {
        long end = patienceEnd();
        while (true) {
            Optional<Cell> cell = awaitHousehold(end).pool().lease(end);
            if (cell.isPresent()) {
                return cell.get();
            }
            if (System.nanoTime() >= end) {
                throw none();
            }
        }
    }

    @Override
    public Examiner examiner() throws SandboxException, InterruptedException {
        return awaitHousehold(patienceEnd()).conversation();
    }

    @Override
    public CellCapacity capacity() {
        return new CellCapacity(settings.cellMemoryBytes(), settings.cellProcesses());
    }

    @Override
    public SandboxStatus status() {
        return housekeeper
                .present()
                .map(household -> household.pool().status())
                .orElseGet(() -> new SandboxStatus(settings.cells(), 0, 0, false, housekeeper.trouble()));
    }

    @Override
    public void close() {
        if (!housekeeper.close()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        crew.close();
        try {
            new Leavings(engine).sweep(Map.of(Labels.INSTANCE, labels.instance()), SWEEP_PATIENCE);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        engine.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long patienceEnd() {
        return System.nanoTime() + settings.leasePatience().toNanos();
    }

    private Household awaitHousehold(long end) throws SandboxException, InterruptedException {
        return housekeeper.await(end).orElseThrow(this::none);
    }

    private SandboxException none() {
        SandboxStatus status = status();
        String why = status.trouble() == null ? "all " + status.leased() + " are at work." : status.trouble();
        return new SandboxException(
                "No cell became free within " + settings.leasePatience().toSeconds() + " s: " + why);
    }
}
