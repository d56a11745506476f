package dev.grader.challenge;

import dev.grader.verdict.Limit;
import dev.grader.verdict.Limits;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code challenge.yaml} says, with what it leaves out filled in. */
record ChallengeYaml(
        String title,
        Kind kind,
        Level level,
        List<String> topics,
        String module,
        List<String> pythonVersions,
        Limits limits,
        List<TestGroup> groups) {

    static final String FILE = "challenge.yaml";

    private static final List<String> KEYS =
            List.of("title", "kind", "level", "topics", "module", "python", "limits", "groups");
    private static final List<String> GROUP_KEYS = List.of("name", "title", "points", "visibility");
    private static final List<String> LIMIT_KEYS =
            Arrays.stream(Limit.values()).map(Limit::key).toList();

    /** Empty when there is no reading it at all; what is wrong with single values is among the problems. */
    static Optional<ChallengeYaml> read(String text, Problems problems) {
        return YamlReader.read(text, problems).map(root -> from(Fields.of(root, problems, KEYS)));
    }

    private static ChallengeYaml from(Fields fields) {
        if (!fields.has("title")) {
            fields.problems().add(fields.line("title"), "There is no title: add \"title: …\".");
        }
        List<String> pythons = fields.values("python", Values::python);
        return new ChallengeYaml(
                fields.value("title", Values::title).orElse(""),
                fields.value("kind", Values.oneOf(Kind.values(), Kind::wireName))
                        .orElse(Kind.CODE),
                fields.value("level", Values.oneOf(Level.values(), Level::wireName))
                        .orElse(Level.MIDDLE),
                fields.values("topics", Values::name),
                fields.value("module", Values::module).orElse("solution"),
                pythons.isEmpty() ? Values.PYTHONS : pythons,
                limits(fields),
                groups(fields));
    }

    private static Limits limits(Fields fields) {
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

    private static List<TestGroup> groups(Fields fields) {
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
