package dev.grader.submissions;

import dev.grader.access.Caller;
import dev.grader.paging.PageRequest;
import dev.grader.paging.Parameters;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;

/** Lists of submissions as pages show them: forwards and backwards, as one file, and counted. Thread-safe. */
public class SubmissionLists {
    /** Counting stops there: that there are many is all that a reader needs. */
    public static final int MOST_COUNTED = 1_000;

    private final SubmissionStore store;
    private final JdbcClient database;

    public SubmissionLists(JdbcClient database, Clock clock) {
        this.store = new SubmissionStore(database, clock);
        this.database = database;
    }

    /**
     * A part of a list.
     *
     * @param items the newest first
     * @param hasNewer whether there are some before the first of these
     * @param hasOlder whether there are some after the last of these
     */
    public record Part(List<SubmissionRecord> items, boolean hasNewer, boolean hasOlder) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * Which ones are asked for.
     *
     * @param query names and values as {@code GET /v1/submissions} takes them
     * @param candidates of one of these; null for anybody's
     * @param challenges to one of these; null for any
     */
    public record Choice(
            MultiValueMap<String, String> query,
            @Nullable Collection<String> candidates,
            @Nullable Collection<String> challenges) {

        /** Whether nothing can fit. */
        boolean isNone() {
            return (candidates != null && candidates.isEmpty()) || (challenges != null && challenges.isEmpty());
        }

        private SubmissionFilter filter() {
            var parameters = new Parameters(query, SubmissionFilter.PARAMETERS);
            SubmissionFilter filter = SubmissionFilter.read(parameters);
            parameters.finish(key -> false);
            Map<String, Collection<String>> among = new LinkedHashMap<>();
            if (candidates != null) {
                among.put("candidate", candidates);
            }
            if (challenges != null) {
                among.put("challenge", challenges);
            }
            return filter.among(among);
        }
    }

    /**
     * What waits for people and machines, each counted to {@link #MOST_COUNTED}.
     *
     * @param review written answers that nobody has scored
     * @param queued handed in, and not begun
     * @param running being graded
     */
    public record Waiting(int review, int queued, int running) {}

    /**
     * A part of those that fit.
     *
     * @param limit how many at most
     * @param before those newer than this submission, nearest to it; null where {@code after} says, or at the beginning
     * @param after those older than this one
     * @throws dev.grader.errors.ProblemException when the query has faults
     */
    public Part part(Caller caller, Choice choice, int limit, @Nullable String before, @Nullable String after) {
        SubmissionFilter filter = choice.filter();
        if (choice.isNone()) {
            return new Part(List.of(), false, false);
        }
        if (before == null) {
            List<SubmissionRecord> found = store.page(caller, filter, new PageRequest(after, limit));
            return new Part(redacted(cut(found, limit), caller), after != null, found.size() > limit);
        }
        List<SubmissionRecord> found = store.newer(caller, filter, new PageRequest(before, limit));
        return new Part(redacted(cut(found, limit).reversed(), caller), found.size() > limit, true);
    }

    /** Whether a text can be the place where a part begins or ends. */
    public static boolean isPlace(String text) {
        return Submissions.IDS.isOne(text);
    }

    /** All that fit, the newest first, as CSV; no more than {@link ExportController#MAX_ROWS} of them. */
    public void csv(Caller caller, Choice choice, OutputStream out) throws IOException {
        SubmissionFilter filter = choice.filter();
        var csv = new SubmissionsCsv(out);
        if (choice.isNone()) {
            csv.write(List.of());
            return;
        }
        String after = null;
        for (int written = 0; written < ExportController.MAX_ROWS; written += PageRequest.MAX_LIMIT) {
            List<SubmissionRecord> found = store.page(caller, filter, new PageRequest(after, PageRequest.MAX_LIMIT));
            List<SubmissionRecord> rows = cut(found, PageRequest.MAX_LIMIT);
            csv.write(redacted(rows, caller));
            if (found.size() <= PageRequest.MAX_LIMIT) {
                return;
            }
            after = rows.getLast().id();
        }
    }

    /** Of all that this caller's tenant has. */
    public Waiting waiting(Caller caller) {
        return new Waiting(
                count(caller, "verdict = 'needs_review'"),
                count(caller, "status = 'queued'"),
                count(caller, "status = 'running'"));
    }

    private int count(Caller caller, String what) {
        return database.sql("""
                        select count(*) from (select 1 from submissions where tenant = :tenant and test = :test and %s
                        limit :most) as counted""".formatted(what))
                .param("tenant", caller.tenant())
                .param("test", caller.test())
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    private static List<SubmissionRecord> cut(List<SubmissionRecord> found, int limit) {
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    private static List<SubmissionRecord> redacted(List<SubmissionRecord> found, Caller caller) {
        return found.stream()
                .map(submission -> Submissions.redacted(submission, caller))
                .toList();
    }
}
