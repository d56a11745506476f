package dev.grader.sandbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * How the sandbox is built. Every value is checked here, so that a wrong one is refused before a container is made.
 *
 * @param owner names this installation to the engine. Left-overs are only reaped where the owner is the same, so two
 *     hosts (or two containers) that share one engine need two names. Letters, digits, dot, dash and underscore; at most 63
 * @param cells how many cells are kept warm: how many jobs can run at once
 * @param cellImage name of the image of a cell
 * @param examinerImage name of the image of the examiner
 * @param cellMemoryBytes of one cell, swap not allowed; at least 64 MiB
 * @param cellProcesses at one time in one cell; at least 16
 * @param cellScratchBytes of {@code /tmp}; {@code /dev/shm} gets the same; both count as memory
 * @param examinerMemoryBytes of the examiner, swap not allowed
 * @param examinerProcesses at one time in the examiner
 * @param recycleAfter how many jobs a cell serves before it is replaced; 1 makes cells single-use
 * @param leasePatience how long a lease waits for a cell
 * @param startPatience how long a container may take to report for work
 * @param installPatience how long the collection of one package's tests may take
 */
public record SandboxSettings(
        String owner,
        int cells,
        String cellImage,
        String examinerImage,
        long cellMemoryBytes,
        int cellProcesses,
        long cellScratchBytes,
        long examinerMemoryBytes,
        int examinerProcesses,
        int recycleAfter,
        Duration leasePatience,
        Duration startPatience,
        Duration installPatience) {

    private static final long MIB = 1L << 20;
    private static final int LONGEST_OWNER = 63;

    public SandboxSettings {
        if (!owner.matches("[A-Za-z0-9._-]{1,63}")) {
            throw new IllegalArgumentException("The sandbox owner '" + owner
                    + "' is not a label: use 1 to 63 letters, digits, dots, dashes and underscores.");
        }
        atLeast("the number of cells", cells, 1);
        atLeast("the cell's memory in bytes", cellMemoryBytes, 64 * MIB);
        atLeast("the cell's processes", cellProcesses, 16);
        atLeast("the cell's scratch space in bytes", cellScratchBytes, MIB);
        atLeast("the examiner's memory in bytes", examinerMemoryBytes, 128 * MIB);
        atLeast("the examiner's processes", examinerProcesses, 16);
        atLeast("the number of jobs after which a cell is replaced", recycleAfter, 1);
        for (Duration patience : new Duration[] {leasePatience, startPatience, installPatience}) {
            if (patience.isNegative() || patience.isZero()) {
                throw new IllegalArgumentException(
                        "A patience of the sandbox is " + patience + ": use a time longer than nothing.");
            }
        }
    }

    private static void atLeast(String what, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "The sandbox setting for " + what + " is " + value + ": use at least " + least + ".");
        }
    }

    /** A name for this host, made of its host name: an owner for installations that share their engine with no other host. */
    public static String ownerOfThisHost() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "localhost";
        }
        String label = host.replaceAll("[^A-Za-z0-9._-]", "-");
        return label.substring(0, Math.min(LONGEST_OWNER, label.length()));
    }

    /** One cell for each processor, and figures that suit interview challenges. */
    public static SandboxSettings defaults(String owner) {
        int cells = Math.max(1, Runtime.getRuntime().availableProcessors());
        return new SandboxSettings(
                owner,
                cells,
                "grader-cell",
                "grader-examiner",
                512 * MIB,
                256,
                64 * MIB,
                examinerMemoryFor(cells),
                examinerProcessesFor(cells),
                500,
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60));
    }

    /** Another number of cells, and an examiner that is large enough for as many jobs. */
    public SandboxSettings withCells(int count) {
        return new SandboxSettings(
                owner,
                count,
                cellImage,
                examinerImage,
                cellMemoryBytes,
                cellProcesses,
                cellScratchBytes,
                Math.max(examinerMemoryBytes, examinerMemoryFor(count)),
                Math.max(examinerProcesses, examinerProcessesFor(count)),
                recycleAfter,
                leasePatience,
                startPatience,
                installPatience);
    }

    /**
     * The least memory of an examiner, in bytes. A job of each cell has 384 MiB (examiner/warm/allowance.py), which must leave
     * enough for the others, and for the warm processes: those of the project's own 29 challenges with tests and 29 predictions
     * held 573 MiB.
     */
    public static long examinerMemoryFor(int cells) {
        return (1024 + 384L * cells) * MIB;
    }

    /** The least processes of an examiner. A job of each cell may serve 64 callbacks in threads of their own (wire/limits.py). */
    public static int examinerProcessesFor(int cells) {
        return Math.max(1024, 256 + 128 * cells);
    }

    public SandboxSettings withImages(String cell, String examiner) {
        return new SandboxSettings(
                owner,
                cells,
                cell,
                examiner,
                cellMemoryBytes,
                cellProcesses,
                cellScratchBytes,
                examinerMemoryBytes,
                examinerProcesses,
                recycleAfter,
                leasePatience,
                startPatience,
                installPatience);
    }

    public SandboxSettings withRecycleAfter(int jobs) {
        return new SandboxSettings(
                owner,
                cells,
                cellImage,
                examinerImage,
                cellMemoryBytes,
                cellProcesses,
                cellScratchBytes,
                examinerMemoryBytes,
                examinerProcesses,
                jobs,
                leasePatience,
                startPatience,
                installPatience);
    }
}
