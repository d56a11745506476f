package dev.grader.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which packages' accepted solutions are to be run, and what they used. The figures are of a package, not of a tenant: whose submissions
 * made it wanted cannot be told from them. Thread-safe.
 */
public class ReferenceStore {
    /** After it whoever began is taken for dead. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Clock clock;
    private final TransactionOperations transactions;

    public ReferenceStore(JdbcClient database, Clock clock, TransactionOperations transactions) {
        this.database = database;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Has them run as soon as nothing else is to be done; asking again changes nothing. May be a part of a running transaction. */
    public void want(String digest, String challenge) {
        database.sql("""
                        insert into reference_runs (digest, challenge, wanted_at) values (:digest, :challenge, :now)
                        on conflict (digest) do nothing
                        """)
                .param("digest", digest)
                .param("challenge", challenge)
                .param("now", clock.millis())
                .update();
    }

    /** What is measured of that package. */
    public ReferenceFigures find(String digest) {
        Map<String, Map<String, Usage>> solutions = new LinkedHashMap<>();
        database.sql("""
                        select solution, test, cpu_ms, wall_ms, peak_memory_bytes from reference_figures
                        where digest = :digest order by solution
                        """).param("digest", digest).query(row -> {
            solutions
                    .computeIfAbsent(row.getString("solution"), first -> new LinkedHashMap<>())
                    .put(
                            row.getString("test"),
                            new Usage(row.getLong("cpu_ms"), row.getLong("wall_ms"), row.getLong("peak_memory_bytes")));
        });
        if (solutions.isEmpty()) {
            return ReferenceFigures.NONE;
        }
        Instant measuredAt = database.sql("select ended_at from reference_runs where digest = :digest")
                .param("digest", digest)
                .query((row, number) -> Instant.ofEpochMilli(row.getLong("ended_at")))
                .optional()
                .orElse(Instant.EPOCH);
        return new ReferenceFigures(
                solutions.entrySet().stream()
                        .map(entry -> new ReferenceFigures.Solution(entry.getKey(), entry.getValue()))
                        .toList(),
                measuredAt);
    }

    /** The package that has waited longest, of these; from now on it is the caller's to measure. */
    Optional<String> take(List<String> digests) {
        if (digests.isEmpty()) {
            return Optional.empty();
        }
        return database.sql("""
                        update reference_runs set begun_at = :now
                        where ended_at is null and (begun_at is null or begun_at < :dead) and digest = (
                          select digest from reference_runs
                          where ended_at is null and (begun_at is null or begun_at < :dead) and digest in (:digests)
                          order by wanted_at, digest limit 1)
                        returning digest
                        """)
                .param("now", clock.millis())
                .param("dead", clock.millis() - PATIENCE.toMillis())
                .param("digests", digests)
                .query(String.class)
                .optional();
    }

    /** It was not measured to the end: another time. */
    void giveBack(String digest) {
        database.sql("update reference_runs set begun_at = null where digest = :digest and ended_at is null")
                .param("digest", digest)
                .update();
    }

    /** Keeps what was measured: all of it or nothing. */
    void keep(String digest, List<ReferenceFigures.Solution> solutions) {
        transactions.executeWithoutResult(transaction -> {
            database.sql("delete from reference_figures where digest = :digest")
                    .param("digest", digest)
                    .update();
            solutions.forEach(solution ->
                    solution.tests().forEach((test, usage) -> insert(digest, solution.name(), test, usage)));
            database.sql("update reference_runs set ended_at = :now where digest = :digest")
                    .param("now", clock.millis())
                    .param("digest", digest)
                    .update();
        });
    }

    /** Whether nothing waits to be graded, and nothing is. */
    boolean isIdle() {
        return database.sql("""
                        select 1 where exists (select 1 from submissions where status in ('queued', 'running'))
                          or exists (select 1 from regrades where status in ('queued', 'running'))
                        """).query(Integer.class).optional().isEmpty();
    }

    private void insert(String digest, String solution, String test, Usage usage) {
        database.sql("""
                        insert into reference_figures (digest, solution, test, cpu_ms, wall_ms, peak_memory_bytes)
                        values (:digest, :solution, :test, :cpu, :wall, :memory)
                        """)
                .param("digest", digest)
                .param("solution", solution)
                .param("test", test)
                .param("cpu", usage.cpuMs())
                .param("wall", usage.wallMs())
                .param("memory", usage.peakMemoryBytes())
                .update();
    }
}
