package dev.grader.submissions;

import dev.grader.paging.Page;
import dev.grader.submissions.BatchStore.Batch;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A batch as it stands.
 *
 * @param total of those that were taken and are still kept
 * @param items a page of these, in the order of the request
 */
record BatchView(
        String id,
        Instant createdAt,
        long total,
        long queued,
        long running,
        long finished,
        long cancelled,
        List<SubmissionSummary> items,
        boolean hasMore) {
    static BatchView of(Batch batch, Map<Status, Long> standing, Page<SubmissionSummary> page) {
        return new BatchView(
                batch.id(),
                batch.createdAt(),
                standing.values().stream().mapToLong(Long::longValue).sum(),
                standing.getOrDefault(Status.QUEUED, 0L),
                standing.getOrDefault(Status.RUNNING, 0L),
                standing.getOrDefault(Status.FINISHED, 0L),
                standing.getOrDefault(Status.CANCELLED, 0L),
                page.items(),
                page.hasMore());
    }
}
