package dev.grader.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator can set: {@code grader.*} in a file, on the command line, or as {@code GRADER_…} in the environment. Checked
 * when it is made; what the sandbox must agree with is checked by {@link dev.grader.sandbox.SandboxSettings}.
 *
 * @param data the folder of the database, the first key and what protects the keys
 * @param challenges folders that hold one folder a challenge; the first that has a slug wins
 * @param cells the containers in which candidates' code runs
 * @param examiner the container in which hidden tests run
 */
@ConfigurationProperties("grader")
public record GraderProperties(
        @DefaultValue(".grader") Path data,
        @DefaultValue("challenges") List<Path> challenges,
        @DefaultValue Cells cells,
        @DefaultValue Examiner examiner) {

    public GraderProperties {
        challenges = List.copyOf(challenges);
        if (challenges.isEmpty()) {
            throw new IllegalArgumentException("grader.challenges is empty: name at least one folder of challenges.");
        }
        for (Path folder : challenges) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException(
                        "grader.challenges names %s, which is no folder: make it, or name another."
                                .formatted(folder.toAbsolutePath()));
            }
        }
    }

    /**
     * The containers in which candidates' code runs.
     *
     * @param count how many submissions are graded at once; one for each processor unless set
     * @param image of the cells
     * @param singleUse a new container for every submission
     * @param recycleAfter how many submissions a cell serves before it is replaced
     * @param memory of one cell, swap not allowed
     * @param processes at one time in one cell
     * @param scratch of {@code /tmp}, and again of {@code /dev/shm}; both count as memory
     * @param leasePatience how long a job waits for a cell before that is our fault
     */
    public record Cells(
            @Nullable Integer count,
            @DefaultValue("grader-cell") String image,
            @DefaultValue("false") boolean singleUse,
            @DefaultValue("500") int recycleAfter,
            @DefaultValue("512MB") DataSize memory,
            @DefaultValue("256") int processes,
            @DefaultValue("64MB") DataSize scratch,
            @DefaultValue("60s") Duration leasePatience) {

        public Cells {
            if (count != null && count < 1) {
                throw new IllegalArgumentException(
                        "grader.cells.count is %d: use 1 or more, for without a cell nothing is graded."
                                .formatted(count));
            }
            if (recycleAfter < 1) {
                throw new IllegalArgumentException(
                        "grader.cells.recycle-after is %d: use 1 or more, for a cell serves at least one submission."
                                .formatted(recycleAfter));
            }
        }

        public int countOrDefault() {
            return count == null ? Math.max(1, Runtime.getRuntime().availableProcessors()) : count;
        }

        /** How many submissions a cell really serves. */
        public int submissionsEach() {
            return singleUse ? 1 : recycleAfter;
        }
    }

    /**
     * The container in which hidden tests run.
     *
     * @param image of the examiner
     * @param memory swap not allowed
     * @param processes at one time
     * @param startPatience how long a container, this one or a cell, may take to report for work
     * @param installPatience how long the collection of one challenge's tests may take
     */
    public record Examiner(
            @DefaultValue("grader-examiner") String image,
            @DefaultValue("1GB") DataSize memory,
            @DefaultValue("1024") int processes,
            @DefaultValue("60s") Duration startPatience,
            @DefaultValue("60s") Duration installPatience) {}
}
