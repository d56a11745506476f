package dev.grader.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One of the document's operations. */
record Operation(Spec spec, String path, String method, JsonNode node) {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    String id() {
        return node.path("operationId").asString("");
    }

    String upperMethod() {
        return method.toUpperCase(Locale.ROOT);
    }

    Set<String> words(String name) {
        return node.path(name).valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it is refused without a key. */
    boolean needsKey() {
        JsonNode security = node.path("security");
        return security.isMissingNode()
                || (!security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty));
    }

    List<JsonNode> parameters() {
        return node.path("parameters").valueStream().map(spec::resolve).toList();
    }

    boolean takesBody() {
        return node.has("requestBody");
    }

    Map<String, JsonNode> requestExamples() {
        return spec.examples(node.path("requestBody").path("content").path(JSON));
    }

    boolean answers(int status) {
        return node.path("responses").has(String.valueOf(status));
    }

    JsonNode response(int status) {
        JsonNode response = node.path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            throw new AssertionError("The document does not say that %s answers %d.".formatted(id(), status));
        }
        return spec.resolve(response);
    }

    List<Integer> statuses() {
        return node.path("responses").propertyNames().stream()
                .map(Integer::parseInt)
                .toList();
    }

    Map<String, JsonNode> problems(int status) {
        return spec.examples(response(status).path("content").path(PROBLEM));
    }

    /** By what an example of a refusal is told from the others: one that is shared counts once. */
    String problemKey(int status, String example) {
        JsonNode response = node.path("responses").path(String.valueOf(status));
        JsonNode shared =
                response.path("content").path(PROBLEM).path("examples").path(example);
        if (shared.has("$ref")) {
            return shared.get("$ref").asString();
        }
        return Spec.ref(response)
                        .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                        .orElse(id() + " " + status)
                + " " + example;
    }

    @Override
    public String toString() {
        return upperMethod() + " " + path;
    }
}
