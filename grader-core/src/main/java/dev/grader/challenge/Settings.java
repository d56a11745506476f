package dev.grader.challenge;

import dev.grader.verdict.Limit;
import dev.grader.verdict.Limits;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the settings that several kinds share. */
final class Settings {

    private static final int LONGEST_HINT = 300;
    private static final List<String> GROUP_KEYS = List.of("name", "title", "points", "visibility");
    private static final List<String> LIMIT_KEYS =
            Arrays.stream(Limit.values()).map(Limit::key).toList();

    private Settings() {}

    static List<String> pythons(Fields fields) {
        List<String> pythons = fields.values("python", Values::python);
        return pythons.isEmpty() ? Values.PYTHONS : pythons;
    }

    /** What the whole answer of a prediction, or the order of a ranking, is worth. */
    static BigDecimal points(Fields fields) {
        return fields.value("points", Values::points).orElse(BigDecimal.TEN);
    }

    /** For whoever has a line, or a pair, wrong; null where there is none. */
    static @Nullable String hint(Fields fields) {
        return fields.value("hint", Values.line("hint", LONGEST_HINT)).orElse(null);
    }

    static Limits limits(Fields fields) {
        Map<Limit, Long> given = new EnumMap<>(Limit.class);
        fields.mapping("limits").ifPresent(mapping -> {
            Fields inner = Fields.of(mapping, fields.problems(), LIMIT_KEYS);
            for (Limit limit : Limit.values()) {
                inner.value(limit.key(), limit::parse).ifPresent(value -> given.put(limit, value));
            }
        });
        try {
            return Limits.of(given);
        } catch (IllegalArgumentException refused) {
            fields.problems().add(fields.line("limits"), String.valueOf(refused.getMessage()));
            return Limits.DEFAULT;
        }
    }

    static List<TestGroup> groups(Fields fields) {
        Map<String, TestGroup> groups = new LinkedHashMap<>();
        groups.put(TestGroup.SAMPLE.name(), TestGroup.SAMPLE);
        groups.put(TestGroup.HIDDEN.name(), TestGroup.HIDDEN);
        Map<String, TestGroup> declared = new LinkedHashMap<>();
        for (YamlNode.Mapping mapping : fields.mappings("groups")) {
            TestGroup group = group(Fields.of(mapping, fields.problems(), GROUP_KEYS));
            if (declared.put(group.name(), group) != null) {
                fields.problems().add(mapping.line(), "The group \"" + group.name() + "\" is here twice: keep one.");
            }
        }
        groups.putAll(declared);
        return List.copyOf(groups.values());
    }

    private static TestGroup group(Fields fields) {
        if (!fields.has("name")) {
            fields.problems().add(fields.line("name"), "A group has no name: add \"name: …\".");
        }
        String name = fields.value("name", Values::name).orElse("");
        TestGroup like = name.equals(TestGroup.SAMPLE.name()) ? TestGroup.SAMPLE : TestGroup.HIDDEN;
        return new TestGroup(
                name,
                fields.value("title", Values::title).orElse(name.equals(like.name()) ? like.title() : name),
                fields.value("points", Values::points).orElse(like.points()),
                fields.value("visibility", Values.oneOf(Visibility.values(), Visibility::wireName))
                        .orElse(like.visibility()));
    }
}
