package dev.grader.challenge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes typed values out of a mapping; whatever is not as it should be becomes a problem with its line. */
record Fields(YamlNode.Mapping mapping, Problems problems) {

    /** Adds a problem for each key that is not among these. */
    static Fields of(YamlNode.Mapping mapping, Problems problems, List<String> known) {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                String hint = Nearest.to(key, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("the keys here are " + String.join(", ", known) + ".");
                problems.add(entry.line(), "There is no key \"" + key + "\": " + hint);
            }
        });
        return new Fields(mapping, problems);
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** The line of a key, or of the whole where it is missing. */
    int line(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.line() : entry.line();
    }

    /**
     * One plain value.
     *
     * @param parse throws {@link IllegalArgumentException} with a sentence for what it does not take
     * @return empty when the key is missing, and when there is a problem with it
     */
    <T> Optional<T> value(String key, Function<String, T> parse) {
        return node(key).flatMap(node -> parsed(key, node, parse));
    }

    /** A list of plain values; empty when the key is missing. */
    <T> List<T> values(String key, Function<String, T> parse) {
        return items(key).flatMap(item -> parsed(key, item, parse).stream()).toList();
    }

    /** A list of mappings; empty when the key is missing. */
    List<YamlNode.Mapping> mappings(String key) {
        return items(key).flatMap(item -> asMapping(key, item).stream()).toList();
    }

    /** One mapping; empty when the key is missing. */
    Optional<YamlNode.Mapping> mapping(String key) {
        return node(key).flatMap(node -> asMapping(key, node));
    }

    private Optional<YamlNode> node(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
    }

    private Stream<YamlNode> items(String key) {
        return node(key).stream().flatMap(node -> {
            if (node instanceof YamlNode.Sequence sequence) {
                return sequence.items().stream();
            }
            problems.add(node.line(), "The value of \"" + key + "\" is not a list: write [ … ].");
            return Stream.empty();
        });
    }

    private Optional<YamlNode.Mapping> asMapping(String key, YamlNode node) {
        if (node instanceof YamlNode.Mapping inner) {
            return Optional.of(inner);
        }
        problems.add(node.line(), "The value of \"" + key + "\" is not made of keys and values: write { … }.");
        return Optional.empty();
    }

    private <T> Optional<T> parsed(String key, YamlNode node, Function<String, T> parse) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            problems.add(node.line(), "The value of \"" + key + "\" is not one plain value: write a single one.");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(scalar.text()));
        } catch (IllegalArgumentException refused) {
            problems.add(scalar.line(), String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }
}
