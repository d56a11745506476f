package dev.grader.wiring;

import dev.grader.keeping.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
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
 * @param role what this process does; with SQLite it does all
 * @param pepperFile the secret under which keys are hashed, as 64 hexadecimal digits: the same on every node that serves the API; in the
 *     data folder, and made there, unless set
 * @param database the server, with the profile {@code postgres}
 * @param shutdown how the service stops
 * @param backlog how much may wait to be graded, and how long
 * @param retention how long submissions and the audit log are kept
 * @param metrics who may read what the service measures
 * @param rate how much a key may ask for
 * @param cors whose pages may read answers
 * @param webhooks where clients may have messages sent, and how long those are kept
 * @param referenceFigures whether accepted solutions of challenges are run, while nothing else is to be done, for figures to compare with
 */
@ConfigurationProperties("grader")
public record GraderProperties(
        @DefaultValue(".grader") Path data,
        @DefaultValue("challenges") List<Path> challenges,
        @DefaultValue Cells cells,
        @DefaultValue Examiner examiner,
        @DefaultValue("both") NodeRole role,
        @Nullable Path pepperFile,
        @DefaultValue Database database,
        @DefaultValue Shutdown shutdown,
        @DefaultValue Backlog backlog,
        @DefaultValue Retention retention,
        @DefaultValue Metrics metrics,
        @DefaultValue Rate rate,
        @DefaultValue Cors cors,
        @DefaultValue WebhookSettings webhooks,
        @DefaultValue("true") boolean referenceFigures) {

    /** A hundred years. */
    private static final int MOST_DAYS = 36_500;

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
     * @param memory swap not allowed; raised to what the jobs of all cells may take
     * @param processes at one time; likewise
     * @param startPatience how long a container, this one or a cell, may take to report for work
     * @param installPatience how long the collection of one challenge's tests may take
     */
    public record Examiner(
            @DefaultValue("grader-examiner") String image,
            @DefaultValue("1GB") DataSize memory,
            @DefaultValue("1024") int processes,
            @DefaultValue("60s") Duration startPatience,
            @DefaultValue("60s") Duration installPatience) {}

    /**
     * PostgreSQL.
     *
     * @param url {@code jdbc:postgresql://host:5432/name}; null with SQLite
     * @param connections at one time, one more for listening not counted; times the nodes they must stay below the server's own limit
     */
    public record Database(
            @Nullable String url,
            @DefaultValue("grader") String user,
            @DefaultValue("") String password,
            @DefaultValue("10") int connections) {

        public Database {
            if (connections < 2) {
                throw new IllegalArgumentException(
                        "grader.database.connections is %d: use 2 or more, or jobs and requests wait for each other."
                                .formatted(connections));
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Database[url=%s, user=%s, connections=%d]".formatted(url, user, connections);
        }
    }

    /**
     * How the service stops when it is asked to (SIGTERM).
     *
     * @param total after which the process ends, whatever it still waits for; whoever sends SIGTERM should wait longer before SIGKILL
     * @param notice how long it answers that it is not ready, and refuses new submissions, before it closes its port: as long as a
     *     load balancer takes to notice
     * @param jobs how long running jobs may go on before they are interrupted and handed back
     */
    public record Shutdown(
            @DefaultValue("25s") Duration total,
            @DefaultValue("1s") Duration notice,
            @DefaultValue("3s") Duration jobs) {
        /** For requests to be answered, interrupted jobs to be handed back, containers to be removed. */
        private static final Duration REST = Duration.ofSeconds(10);

        public Shutdown {
            if (notice.isNegative() || jobs.isNegative()) {
                throw new IllegalArgumentException(
                        "grader.shutdown.notice is %d ms and grader.shutdown.jobs %d ms: use zero or more for both."
                                .formatted(notice.toMillis(), jobs.toMillis()));
            }
            if (total.compareTo(notice.plus(jobs).plus(REST)) < 0) {
                throw new IllegalArgumentException(
                        ("grader.shutdown.total is %d ms, which leaves less than %d s beside notice (%d ms) and jobs (%d ms) for the"
                                        + " last answers and the containers: raise it, or lower those.")
                                .formatted(total.toMillis(), REST.toSeconds(), notice.toMillis(), jobs.toMillis()));
            }
        }
    }

    /**
     * How much may wait to be graded, and how long. Submissions and regrades count alike, those that are being graded too.
     *
     * @param perTenant how many of one tenant: more than that is refused with 429
     * @param overall how many of all tenants: more than that is refused with 503
     * @param patience how long a job waits before it comes before all that is newer, a few at a time
     */
    public record Backlog(
            @DefaultValue("20000") int perTenant,
            @DefaultValue("100000") int overall,
            @DefaultValue("10m") Duration patience) {

        public Backlog {
            if (perTenant < 1) {
                throw new IllegalArgumentException(
                        "grader.backlog.per-tenant is %d: use 1 or more, for without it no submission is taken."
                                .formatted(perTenant));
            }
            if (overall < perTenant) {
                throw new IllegalArgumentException(
                        "grader.backlog.overall is %d, less than the %d of grader.backlog.per-tenant: use as many or more."
                                .formatted(overall, perTenant));
            }
            if (!patience.isPositive()) {
                throw new IllegalArgumentException(
                        "grader.backlog.patience is %s: use 1s or more, for a job that waits for nothing is not old."
                                .formatted(patience));
            }
        }
    }

    /**
     * How much may be asked for: against floods, not against use, so above what one machine can grade.
     *
     * @param perKey requests a second in the long run, on each node; ten times as many at once
     */
    public record Rate(@DefaultValue("200") int perKey) {
        public Rate {
            if (perKey < 1) {
                throw new IllegalArgumentException(
                        "grader.rate.per-key is %d: use 1 or more, for without it no request is taken."
                                .formatted(perKey));
            }
        }
    }

    /**
     * Which pages of other origins may read answers.
     *
     * @param origins such as {@code https://interviews.example.org}; none unless set
     */
    public record Cors(@DefaultValue List<String> origins) {
        private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

        public Cors {
            origins = List.copyOf(origins);
            for (String origin : origins) {
                if (!ORIGIN.matcher(origin).matches()) {
                    throw new IllegalArgumentException(
                            "grader.cors.origins names %s, which is no origin: write scheme, host and port, without a path."
                                    .formatted(origin));
                }
            }
        }
    }

    /**
     * How long is kept what has ended, counted from its first result: grading it again does not prolong that. For ever unless set.
     *
     * @param sourcesDays after how many days source, answer, metadata and what reports quote of them are deleted; verdict, score and
     *     the verdicts of the tests stay
     * @param submissionsDays after how many days the whole submission is deleted
     * @param auditDays after how many days it is forgotten what was done with which key, counted from when it was
     */
    public record Retention(
            @Nullable Integer sourcesDays,
            @Nullable Integer submissionsDays,
            @Nullable Integer auditDays) {

        public Retention {
            check("sources-days", sourcesDays);
            check("submissions-days", submissionsDays);
            check("audit-days", auditDays);
            if (sourcesDays != null && submissionsDays != null && sourcesDays > submissionsDays) {
                throw new IllegalArgumentException(
                        "grader.retention.sources-days is %d and submissions-days %d: use no more for the sources, which go with their submissions."
                                .formatted(sourcesDays, submissionsDays));
            }
        }

        Times times() {
            return new Times(duration(sourcesDays), duration(submissionsDays), duration(auditDays));
        }

        private static void check(String name, @Nullable Integer days) {
            if (days != null && (days < 1 || days > MOST_DAYS)) {
                throw new IllegalArgumentException(
                        "grader.retention.%s is %d: use 1 to %d days, or leave it out to keep them for ever."
                                .formatted(name, days, MOST_DAYS));
            }
        }

        private static @Nullable Duration duration(@Nullable Integer days) {
            return days == null ? null : Duration.ofDays(days);
        }
    }

    /**
     * Who may read what the service measures, beside staff.
     *
     * @param tokenFile a file with the token that Prometheus shows, for example a mounted secret; none unless set
     */
    public record Metrics(@Nullable Path tokenFile) {
        private static final int SHORTEST_TOKEN = 32;

        public Metrics {
            if (tokenFile != null && read(tokenFile).length() < SHORTEST_TOKEN) {
                throw new IllegalArgumentException(
                        "grader.metrics.token-file names %s, whose token is shorter than %d characters: use a random one, such as that of openssl rand -hex 32."
                                .formatted(tokenFile.toAbsolutePath(), SHORTEST_TOKEN));
            }
        }

        /** The token; null where there is none. */
        @Nullable
        String token() {
            return tokenFile == null ? null : read(tokenFile);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file).strip();
            } catch (IOException cause) {
                throw new IllegalArgumentException(
                        "grader.metrics.token-file names %s, which cannot be read (%s): make it, or leave the setting out."
                                .formatted(
                                        file.toAbsolutePath(), cause.getClass().getSimpleName()));
            }
        }
    }
}
