package dev.grader.web.inbox;

import dev.grader.errors.Fault;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submissions.SubmissionLists;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What the form of the inbox asks for. A field that is left empty asks for nothing, and what is no field of it is ignored, since addresses
 * are copied and sent about.
 *
 * @param fields those that ask for something, by their names
 * @param before the submission that the page ends before; null where it begins after one, or at the newest
 * @param after the submission that it begins after
 */
record Wish(
        Map<String, String> fields,
        @Nullable String before,
        @Nullable String after) {
    private static final List<String> AS_THE_API = List.of("status", "verdict", "challenge", "mode", "assessment");
    private static final List<String> OF_THE_PAGE = List.of("candidate", "kind", "from", "to");

    static Wish of(Map<String, String> sent) {
        var fields = new LinkedHashMap<String, String>();
        for (List<String> names : List.of(AS_THE_API, OF_THE_PAGE)) {
            for (String name : names) {
                String value = sent.getOrDefault(name, "").strip();
                if (!value.isEmpty()) {
                    fields.put(name, value);
                }
            }
        }
        return new Wish(fields, place(sent, "before"), place(sent, "after"));
    }

    /** As {@code GET /v1/submissions} asks for it, as far as it can. */
    MultiValueMap<String, String> query() {
        var query = new LinkedMultiValueMap<String, String>();
        AS_THE_API.stream()
                .filter(fields::containsKey)
                .forEach(name -> query.add(name, String.valueOf(fields.get(name))));
        if (fields.containsKey("from")) {
            // Later than the last moment of the day before.
            query.add("created_after", start("from", 0).minusMillis(1).toString());
        }
        if (fields.containsKey("to")) {
            query.add("created_before", start("to", 1).toString());
        }
        return query;
    }

    /** What is asked for in a field; empty when nothing is. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    boolean isFiltered() {
        return !fields.isEmpty();
    }

    /** The address of a page of the same list. */
    String address(String path, String... place) {
        var query = new LinkedHashMap<String, String>(fields);
        if (place.length > 0) {
            query.put(place[0], place[1]);
        }
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private Instant start(String field, int daysLater) {
        try {
            LocalDate day = LocalDate.parse(String.valueOf(fields.get(field)));
            if (day.getYear() >= 1970 && day.getYear() < 9999) {
                return day.plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
        } catch (DateTimeException noSuchDay) {
            // The same answer as for a day that nothing can have happened on.
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST,
                Fault.elsewhere("The field %s is no day: write it as in 2026-11-22.".formatted(field)));
    }

    private static @Nullable String place(Map<String, String> sent, String name) {
        String value = sent.get(name);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!SubmissionLists.isPlace(value)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    Fault.elsewhere("The address names no place in the list: go back to its first page."));
        }
        return value;
    }
}
