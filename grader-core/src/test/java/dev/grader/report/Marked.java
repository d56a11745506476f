package dev.grader.report;

import dev.grader.challenge.RubricItem;
import dev.grader.challenge.Visibility;
import dev.grader.submission.Mode;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report in which every component of a hidden test, and of the whole, holds a mark of its own: found by reflection, so that what
 * is added to the records is marked as well, and hidden until somebody puts it on the list of what a candidate may know.
 */
final class Marked {

    /** What a candidate may know of a hidden test that failed; the rest of {@link TestReport} is not for candidates. */
    static final Set<String> TOLD_OF_A_TEST =
            Set.of("name", "title", "group", "visibility", "verdict", "points", "maxPoints", "hint");

    /** Likewise of the whole. */
    static final Set<String> TOLD_OF_THE_WHOLE = Set.of(
            "submissionId",
            "challenge",
            "mode",
            "verdict",
            "score",
            "maxScore",
            "tests",
            "inputs",
            "explanation",
            "environment",
            "createdAt");

    /** What stands in a name behind its bracket. */
    static final String PARAMETER = "parameter-7c1f";

    private final Map<String, List<String>> marks = new LinkedHashMap<>();
    private final Report report;

    /** @param verdict of the hidden test, and of the whole */
    Marked(Verdict verdict) {
        TestReport hidden = filled(
                TestReport.class,
                Map.of(
                        "name", "test_marked[" + PARAMETER + "]",
                        "visibility", Visibility.HIDDEN,
                        "verdict", verdict,
                        "points", BigDecimal.ZERO,
                        "maxPoints", BigDecimal.ONE),
                "test");
        this.report = filled(
                Report.class,
                Map.ofEntries(
                        Map.entry("challenge", new ChallengeRef("a-challenge", "A challenge", "c0ffee")),
                        Map.entry("mode", Mode.SUBMIT),
                        Map.entry("verdict", verdict),
                        Map.entry("score", BigDecimal.ZERO),
                        Map.entry("maxScore", BigDecimal.ONE),
                        Map.entry("tests", List.of(hidden)),
                        Map.entry("inputs", List.of(InputReport.notRun("1", Verdict.ACCEPTED, null))),
                        Map.entry("rubric", rubric()),
                        Map.entry("environment", new Environment("3.13.5", "c0ffee", "sha256:beef", Limits.DEFAULT)),
                        Map.entry("createdAt", Instant.parse("2026-11-01T10:00:00Z"))),
                "report");
    }

    Report report() {
        return report;
    }

    /** None of it is for candidates, what people wrote and what they ticked. */
    private Rubric rubric() {
        marks.put("rubric.items", List.of("mark-of-an-item", "ticked"));
        Review review = filled(Review.class, Map.of("ticks", List.of(true)), "review");
        marks.put("review.ticks", List.of("ticked"));
        return new Rubric(List.of(new RubricItem("mark-of-an-item", BigDecimal.ONE)), review);
    }

    /** The components that are not on those lists, as in {@code test.stdout}, and their marks in all forms they may be written in. */
    Map<String, List<String>> forbidden() {
        Map<String, List<String>> forbidden = new LinkedHashMap<>(marks);
        forbidden
                .keySet()
                .removeIf(component -> (component.startsWith("test.") ? TOLD_OF_A_TEST : TOLD_OF_THE_WHOLE)
                        .contains(component.substring(component.indexOf('.') + 1)));
        forbidden.put("test.name's parameter", List.of(PARAMETER));
        return forbidden;
    }

    private <R extends Record> R filled(Class<R> type, Map<String, Object> given, String of) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> given.containsKey(component.getName())
                        ? given.get(component.getName())
                        : mark(of + "." + component.getName(), component.getType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Told apart by its number, of which no other is a part. */
    private Object mark(String component, Class<?> type) {
        int number = 700_003 + 1_013 * marks.size();
        if (type == String.class) {
            marks.put(component, List.of("mark-" + number));
            return "mark-" + number;
        }
        if (type == Duration.class) {
            Duration time = Duration.ofMillis(number);
            marks.put(
                    component,
                    List.of(
                            String.valueOf(number),
                            BigDecimal.valueOf(number, 3).toPlainString()));
            return time;
        }
        if (type == ByteSize.class) {
            marks.put(component, List.of(String.valueOf(number)));
            return new ByteSize(number);
        }
        if (type == Integer.class || type == int.class) {
            marks.put(component, List.of(String.valueOf(number)));
            return number;
        }
        if (type == Instant.class) {
            Instant moment = Instant.parse("2031-07-09T03:04:05.678Z");
            marks.put(component, List.of("2031-07-09", String.valueOf(moment.getEpochSecond())));
            return moment;
        }
        throw new IllegalStateException("Nobody has said how to mark the " + type + " " + component + ".");
    }
}
