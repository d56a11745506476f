package dev.grader.submissions;

import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A submission as it is told to one reader. What only a result has is null, and {@code tests} empty, until it is finished.
 *
 * @param message about the whole: the compiler's, or that it could not be graded
 * @param tests as the report's own JSON has them
 * @param environment likewise
 */
record SubmissionView(
        String id,
        String challenge,
        String mode,
        String status,
        @Nullable String verdict,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maxScore,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String candidate,
        Map<String, String> metadata,
        @Nullable String message,
        JsonNode tests,
        @Nullable String stdout,
        @Nullable String stderr,
        @Nullable JsonNode environment,
        int attempts) {

    /** @param report already redacted for the reader; empty until there is one */
    static SubmissionView of(SubmissionRecord submission, Optional<Report> report) {
        Optional<JsonNode> json = report.map(JsonReports::toTree);
        return new SubmissionView(
                submission.id(),
                submission.challenge(),
                submission.mode(),
                submission.status().text(),
                submission.verdict(),
                submission.score(),
                submission.maxScore(),
                submission.createdAt(),
                submission.startedAt(),
                submission.finishedAt(),
                submission.candidate(),
                submission.metadata(),
                report.map(Report::message).orElse(null),
                json.map(tree -> tree.get("tests")).orElseGet(JsonNodeFactory.instance::arrayNode),
                report.map(Report::stdout).orElse(null),
                report.map(Report::stderr).orElse(null),
                json.map(tree -> tree.get("environment")).orElse(null),
                submission.attempts());
    }
}
