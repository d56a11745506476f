package dev.grader.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the program in a cell says it measured: {@code {"size": 10, "times_ns": {"a": [812, 790], …}}}. The
 * program is ours, yet what leaves a cell is believed no further than it fits.
 */
public final class TimesJson {
    /** A longer time is none: no test lasts an hour. */
    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(5)
                    .maxNumberLength(15)
                    .maxStringLength(100)
                    .maxNameLength(100)
                    .build())
            .build());

    private TimesJson() {}

    /**
     * The times of one size.
     *
     * @param functions that were to be measured
     * @throws IllegalArgumentException when the text says anything else
     */
    public static Times parse(String text, List<String> functions, int size, int repetitions) {
        JsonNode sample = read(text);
        JsonNode times = sample.path("times_ns");
        if (sample.path("size").asInt(-1) != size || times.size() != functions.size()) {
            throw new IllegalArgumentException(
                    "Other functions or sizes were measured than those that were asked for.");
        }
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        functions.forEach(function -> nanos.put(function, nanos(times.path(function), repetitions)));
        return new Times(size, nanos);
    }

    private static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("What was measured is not the JSON that was asked for.", e);
        }
    }

    private static List<Long> nanos(JsonNode times, int repetitions) {
        if (!times.isArray() || times.size() != repetitions) {
            throw new IllegalArgumentException("There are not " + repetitions + " times of each function.");
        }
        List<Long> nanos = new ArrayList<>();
        for (JsonNode time : times) {
            if (!time.isIntegralNumber() || time.asLong(-1) < 0 || time.asLong(-1) > LONGEST_NANOS) {
                throw new IllegalArgumentException("A time is no number of nanoseconds up to an hour.");
            }
            // The clock may not have ticked while a function ran; a ratio wants something to divide by.
            nanos.add(Math.max(1, time.asLong()));
        }
        return nanos;
    }
}
