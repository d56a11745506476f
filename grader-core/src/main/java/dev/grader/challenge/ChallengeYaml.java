package dev.grader.challenge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code challenge.yaml} says, with what it leaves out filled in: what every kind has as values, what only its kind has as
 * fields that are still to be read.
 */
record ChallengeYaml(String title, Kind kind, Level level, List<String> topics, Fields fields) {

    static final String FILE = "challenge.yaml";

    private static final List<String> KEYS = List.of("title", "kind", "level", "topics");

    private static final Map<Kind, List<String>> KEYS_OF_KINDS = new EnumMap<>(Map.of(
            Kind.CODE, List.of("module", "python", "limits", "groups"),
            Kind.PREDICTION, List.of("run", "optimize", "points", "hint", "python", "limits"),
            Kind.RANKING,
                    List.of(
                            "functions",
                            "sizes",
                            "repetitions",
                            "confidence",
                            "tie",
                            "same_results",
                            "hint",
                            "points",
                            "module",
                            "python",
                            "limits",
                            "groups"),
            Kind.WRITTEN, List.of("rubric")));

    /** Empty when there is no reading it at all; what is wrong with single values is among the problems. */
    static Optional<ChallengeYaml> read(String text, Problems problems) {
        return YamlReader.read(text, problems).map(root -> from(root, problems));
    }

    private static ChallengeYaml from(YamlNode.Mapping root, Problems problems) {
        Fields any = new Fields(root, problems);
        Kind kind =
                any.value("kind", Values.oneOf(Kind.values(), Kind::wireName)).orElse(Kind.CODE);
        Fields fields = Fields.of(root, problems, keysOf(kind));
        if (!fields.has("title")) {
            problems.add(fields.line("title"), "There is no title: add \"title: …\".");
        }
        return new ChallengeYaml(
                fields.value("title", Values::title).orElse(""),
                kind,
                fields.value("level", Values.oneOf(Level.values(), Level::wireName))
                        .orElse(Level.MIDDLE),
                fields.values("topics", Values::name),
                fields);
    }

    private static List<String> keysOf(Kind kind) {
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(KEYS_OF_KINDS.getOrDefault(kind, List.of()));
        return keys;
    }
}
