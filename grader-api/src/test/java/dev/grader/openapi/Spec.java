package dev.grader.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document, as a test looks things up in it. */
record Spec(JsonNode tree) {
    private static final String HERE = "#";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    static Spec load() {
        return new Spec(
                JsonMapper.shared().readTree(OpenApiDocument.load().json().bytes()));
    }

    /** What a node says, at its own place or where it refers to. */
    JsonNode resolve(JsonNode node) {
        return ref(node).map(ref -> tree.at(ref.substring(HERE.length()))).orElse(node);
    }

    static Optional<String> ref(JsonNode node) {
        return Optional.ofNullable(node.get("$ref")).map(JsonNode::asString);
    }

    List<Operation> operations() {
        return tree.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(this, path.getKey(), method.getKey(), method.getValue())))
                .toList();
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document has no operation " + id + "."));
    }

    /** The examples beside a schema, by name. */
    Map<String, JsonNode> examples(JsonNode media) {
        JsonNode examples = media.path("examples");
        return examples.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> resolve(entry.getValue()).get("value")));
    }

    /** A schema with all that it may refer to. */
    ObjectNode whole(JsonNode schema) {
        ObjectNode root = ((ObjectNode) schema).deepCopy();
        root.set("components", tree.get("components"));
        return root;
    }

    /** Every node in the document of that name. */
    Stream<JsonNode> everywhere(String name) {
        return tree.findValues(name).stream();
    }
}
