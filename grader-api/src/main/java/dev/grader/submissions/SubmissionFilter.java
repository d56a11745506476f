package dev.grader.submissions;

import dev.grader.ids.Ids;
import dev.grader.paging.Parameters;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which submissions of a list are asked for: those that fit everything.
 *
 * @param equal the values of columns, by their names
 * @param among likewise several for a column, each of which will do
 * @param assessment whose candidates handed them in there
 * @param after they were taken later than that
 * @param before likewise earlier
 */
record SubmissionFilter(
        Map<String, String> equal,
        Map<String, Collection<String>> among,
        Optional<String> assessment,
        Optional<Instant> after,
        Optional<Instant> before) {
    private static final Ids ASSESSMENTS = new Ids("asm");

    private static final String OF_ASSESSMENT = " and api_key in (select sittings.actor from sittings"
            + " join invitations on invitations.id = sittings.invitation where invitations.assessment = :assessment)";

    private static final List<String> OWN = List.of(
            "status",
            "verdict",
            "challenge",
            "candidate",
            "mode",
            "batch",
            "assessment",
            "created_after",
            "created_before",
            "format");

    /** The query parameters of the list. */
    static final Set<String> PARAMETERS = with("cursor", "limit");

    /** Those of the list as one file. */
    static final Set<String> PARAMETERS_OF_A_FILE = with("after");

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::text).toList();
    private static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::wireName).toList();

    /** Ids begin with the time by the clock of the node that made them, which may be wrong by as much. */
    private static final Duration WRONG_CLOCK = Duration.ofHours(1);

    private static Set<String> with(String... others) {
        var names = new LinkedHashSet<>(OWN);
        Collections.addAll(names, others);
        return Collections.unmodifiableSet(names);
    }

    /** Those whose columns have these values. */
    static SubmissionFilter of(Map<String, String> equal) {
        return new SubmissionFilter(equal, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads what is there; {@link Parameters#finish} tells what is wrong. */
    static SubmissionFilter read(Parameters parameters) {
        var equal = new LinkedHashMap<String, String>();
        parameters.oneOf("status", STATUSES).ifPresent(value -> equal.put("status", value));
        parameters.oneOf("verdict", VERDICTS).ifPresent(value -> equal.put("verdict", value));
        parameters.text("challenge", 100).ifPresent(value -> equal.put("challenge", value));
        parameters.text("candidate", 200).ifPresent(value -> equal.put("candidate", value));
        parameters.oneOf("mode", List.of("submit", "run")).ifPresent(value -> equal.put("mode", value));
        parameters
                .matching(
                        "batch",
                        Batches.IDS::isOne,
                        "the id of a batch, as POST /v1/submission-batches answers with it")
                .ifPresent(value -> equal.put("batch", value));
        Optional<String> assessment = parameters.matching(
                "assessment", ASSESSMENTS::isOne, "the id of an assessment, as POST /v1/assessments answers with it");
        return new SubmissionFilter(
                equal, Map.of(), assessment, parameters.moment("created_after"), parameters.moment("created_before"));
    }

    /**
     * Those of them whose columns are one of these.
     *
     * @param values by the names of columns, none of them empty
     */
    SubmissionFilter among(Map<String, Collection<String>> values) {
        return new SubmissionFilter(equal, values, assessment, after, before);
    }

    /** To follow other conditions. The ids only say where in the index to begin and to end, the moments are exact. */
    String sql() {
        var sql = new StringBuilder();
        equal.keySet().forEach(column -> sql.append(" and %1$s = :%1$s".formatted(column)));
        among.keySet().forEach(column -> sql.append(" and %1$s in (:among_%1$s)".formatted(column)));
        // Who sits at an assessment acts under a key of that sitting alone.
        assessment.ifPresent(id -> sql.append(OF_ASSESSMENT));
        after.ifPresent(moment -> sql.append(" and id > :after_id and created_at > :after"));
        before.ifPresent(moment -> sql.append(" and id < :before_id and created_at < :before"));
        return sql.toString();
    }

    /** By the names that {@link #sql} uses. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>(equal);
        among.forEach((column, some) -> values.put("among_" + column, some));
        assessment.ifPresent(id -> values.put("assessment", id));
        after.ifPresent(moment -> {
            values.put("after_id", Submissions.IDS.earliest(moment.minus(WRONG_CLOCK)));
            values.put("after", moment.toEpochMilli());
        });
        before.ifPresent(moment -> {
            values.put("before_id", Submissions.IDS.earliest(moment.plus(WRONG_CLOCK)));
            values.put("before", Math.ceilDiv(moment.getNano(), 1_000_000) + moment.getEpochSecond() * 1000);
        });
        return values;
    }
}
