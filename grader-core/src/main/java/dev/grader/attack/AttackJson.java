package dev.grader.attack;

import dev.grader.attack.Finding.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results for a program, in one JSON object. */
public final class AttackJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private AttackJson() {}

    /** How many bytes the examiner's processes held. */
    private record Resident(long begin, long end) {}

    private record Found(String kind, String text) {}

    private record Row(
            String id,
            String attack,
            String challenge,
            List<String> expected,
            List<String> got,
            int passed,
            int tests,
            long ms,
            List<Found> findings) {}

    private record Document(
            boolean singleUse, List<Row> attacks, Map<String, Long> counts, Resident examinerResidentBytes) {}

    /**
     * All of it.
     *
     * @param singleUse whether every submission got a new cell
     * @param beginBytes what the examiner's processes held at the beginning; {@code endBytes} likewise
     */
    public static String of(boolean singleUse, List<AttackResult> results, long beginBytes, long endBytes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Kind.values()).forEach(kind -> counts.put(name(kind), AttackTable.broken(kind, results)));
        return JSON.writeValueAsString(new Document(
                singleUse, results.stream().map(AttackJson::row).toList(), counts, new Resident(beginBytes, endBytes)));
    }

    private static Row row(AttackResult result) {
        return new Row(
                result.attack().id(),
                result.attack().what(),
                result.attack().challenge(),
                result.attack().expected().stream().map(Ending::name).toList(),
                result.got().stream().map(Ending::name).toList(),
                result.passed(),
                result.tests(),
                result.grading().toMillis(),
                result.findings().stream()
                        .map(finding -> new Found(name(finding.kind()), finding.text()))
                        .toList());
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
