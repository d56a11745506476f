package dev.grader.submissions;

import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A submission as it is told to one reader. What only a result has is null, and {@code tests} and {@code inputs} empty, until it is finished; what that
 * reader must not know is null for ever.
 *
 * @param test whether it came with a test key and was never run
 * @param sourceDeletedAt when source, answer, inputs, metadata and what was printed were deleted, having been kept long enough
 * @param message about the whole: the compiler's, or that it could not be graded
 * @param answer as it was handed in beside a program or in its place: a string or an array of names
 * @param tests as the report's own JSON has them
 * @param inputs of a run, those that were sent with it and what each showed, likewise; empty where there were none
 * @param explanation of the right answer, in Markdown, where the challenge has one
 * @param rubric of a written answer, with what was ticked and noted, for staff
 * @param environment likewise
 * @param override what a person gave beside the score; null without, and to candidates
 * @param overrideHistory every change of that, the newest first; empty likewise
 */
public record SubmissionView(
        String id,
        String challenge,
        String mode,
        boolean test,
        String status,
        @Nullable String verdict,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maxScore,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant sourceDeletedAt,
        @Nullable String candidate,
        Map<String, String> metadata,
        @Nullable Object answer,
        @Nullable String message,
        JsonNode tests,
        JsonNode inputs,
        @Nullable String explanation,
        @Nullable JsonNode rubric,
        @Nullable String stdout,
        @Nullable String stderr,
        @Nullable JsonNode environment,
        @Nullable Integer attempts,
        @Nullable ScoreOverride override,
        List<ScoreOverride> overrideHistory) {

    /** @param submission and {@code report}, which is empty until there is one, and {@code overrides}, already redacted for the reader */
    static SubmissionView of(SubmissionRecord submission, Optional<Report> report, List<ScoreOverride> overrides) {
        Optional<JsonNode> json = report.map(JsonReports::toTree);
        return new SubmissionView(
                submission.id(),
                submission.challenge(),
                submission.mode(),
                submission.test(),
                submission.status().text(),
                submission.verdict(),
                submission.score(),
                submission.maxScore(),
                submission.createdAt(),
                submission.startedAt(),
                submission.finishedAt(),
                submission.sourceDeletedAt(),
                submission.candidate(),
                submission.metadata(),
                submission.answer() == null ? null : Answers.value(submission.answer()),
                report.map(Report::message).orElse(null),
                json.map(tree -> tree.get("tests")).orElseGet(JsonNodeFactory.instance::arrayNode),
                json.map(tree -> tree.get("inputs")).orElseGet(JsonNodeFactory.instance::arrayNode),
                report.map(Report::explanation).orElse(null),
                json.map(tree -> tree.get("rubric")).orElse(null),
                report.map(Report::stdout).orElse(null),
                report.map(Report::stderr).orElse(null),
                json.map(tree -> tree.get("environment")).orElse(null),
                submission.attempts(),
                overrides.stream()
                        .findFirst()
                        .filter(newest -> newest.points() != null)
                        .orElse(null),
                overrides);
    }
}
