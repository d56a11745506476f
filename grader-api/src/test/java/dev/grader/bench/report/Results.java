package dev.grader.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All of a run: {@code bench.json} is this record, in {@code snake_case}, what is null left out. For example
 *
 * <pre>{@code
 * {"version": 1, "started_at": "2026-01-31T12:00:00Z", "subjects": ["now", "before"],
 *  "machine": {"cores": 2, "processor": "…", "kernel": "6.1", "jdk": "25", "engine": "28.0"},
 *  "sections": [{"name": "latency", "conditions": {"load": 1.5, "steal_share": 0.01, "idle_share": 0.2, "seconds": 60.0},
 *                "figures": [{"name": "service", "subject": "now", "unit": "ms",
 *                             "spread": {"count": 250, "median": 60.1, "p99": 90.2, "min": 55.0}},
 *                            {"name": "submissions, ten tests", "subject": "now", "at": {"axis": "clients", "value": 4}, …}]}],
 *  "ratios": [{"section": "latency", "figure": "service now", "by": "cold python3", "value": 3.1}],
 *  "targets": [{"name": "latency by a cold python3", "value": 3.1, "limit": 3.0, "at_most": true, "unit": "x",
 *               "met": false, "missed_by": 1.03}]}
 * }</pre>
 *
 * @param version of this shape; a reader that knows another should refuse
 * @param startedAt RFC 3339, in UTC
 * @param subjects the builds by name; targets are of the first, ratios of the first by the others
 * @param machine where it ran
 * @param sections in the order in which they were measured; those that were not are not there
 * @param ratios what may be compared between machines
 * @param targets those that could be judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Results(
        int version,
        String startedAt,
        List<String> subjects,
        Machine machine,
        List<SectionResult> sections,
        List<Ratio> ratios,
        List<Target> targets) {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** With what follows from the sections. */
    public static Results of(String startedAt, List<String> subjects, Machine machine, List<SectionResult> sections) {
        return new Results(
                VERSION,
                startedAt,
                List.copyOf(subjects),
                machine,
                List.copyOf(sections),
                Ratio.of(sections, subjects),
                Targets.of(sections, subjects.getFirst()));
    }

    /** This record as JSON. */
    public String json() {
        return JSON.writeValueAsString(this);
    }
}
