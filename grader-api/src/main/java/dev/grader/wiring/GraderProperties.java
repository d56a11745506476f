package dev.grader.wiring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator can set: {@code grader.*} in a file, on the command line, or as {@code GRADER_…} in the environment.
 *
 * @param data the folder of the database, the first key and what protects the keys
 * @param challenges folders that hold one folder a challenge; the first that has a slug wins
 * @param cells the containers in which candidates' code runs
 * @param examiner the container in which hidden tests run
 */
@Validated
@ConfigurationProperties("grader")
public record GraderProperties(
        @NotNull @DefaultValue(".grader") Path data,

        @NotEmpty(message = "is empty: name at least one folder of challenges") @DefaultValue("challenges")
        List<Path> challenges,

        @Valid @DefaultValue Cells cells,
        @Valid @DefaultValue Examiner examiner) {

    public GraderProperties {
        challenges = List.copyOf(challenges);
    }

    @AssertTrue(message = "names a folder that does not exist: make it, or name others with grader.challenges")
    boolean isChallengesThere() {
        return challenges.stream().allMatch(Files::isDirectory);
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
            @Nullable @Min(value = 1, message = "is below 1: there is no grading without a cell")
            Integer count,

            @NotBlank @DefaultValue("grader-cell") String image,
            @DefaultValue("false") boolean singleUse,

            @Min(value = 1, message = "is below 1: a cell serves at least one submission") @DefaultValue("500")
            int recycleAfter,

            @NotNull @DefaultValue("512MB") DataSize memory,

            @Min(value = 16, message = "is below 16: a cell cannot work with so few") @DefaultValue("256")
            int processes,

            @NotNull @DefaultValue("64MB") DataSize scratch,
            @NotNull @DefaultValue("60s") Duration leasePatience) {

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
            @NotBlank @DefaultValue("grader-examiner") String image,
            @NotNull @DefaultValue("1GB") DataSize memory,

            @Min(value = 16, message = "is below 16: the examiner cannot work with so few") @DefaultValue("1024")
            int processes,

            @NotNull @DefaultValue("60s") Duration startPatience,
            @NotNull @DefaultValue("60s") Duration installPatience) {}
}
