package dev.grader.openapi;

import dev.grader.Answer;
import dev.grader.Client;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request by what the document says of it. Not thread-safe. */
final class Call {
    private static final String ACCEPT =
            "application/json, application/yaml, text/html;q=0.9, text/plain;q=0.9, */*;q=0.5";

    /** The address of an example, where nobody's tests may send anything; in its place one that refuses. */
    private static final String ELSEWHERE = "https://hooks.example.com/";

    private static final String NOBODY = "http://127.0.0.1:9/";

    private final Operation operation;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", ACCEPT));
    private final List<String> query = new ArrayList<>();
    private Client client;
    private @Nullable String body;

    Call(Operation operation, Client client) {
        this.operation = operation;
        this.client = client;
    }

    /** By another client. */
    Call as(Client other) {
        client = other;
        return this;
    }

    /** With that value of a parameter of the path. */
    Call with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    Call query(String name, String value) {
        query.add(name + "=" + encoded(value));
        return this;
    }

    Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** With the body that the document has as an example of that name. */
    Call example(String name) {
        JsonNode example = Objects.requireNonNull(operation.requestExamples().get(name), name);
        return body(example.toString().replace(ELSEWHERE, NOBODY));
    }

    Call body(String text) {
        body = text;
        headers.putIfAbsent("Content-Type", Operation.JSON);
        return this;
    }

    Answer send() {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.get("in").asString().equals("path")) {
                String name = parameter.get("name").asString();
                String value =
                        parameters.getOrDefault(name, parameter.get("example").asString());
                path = path.replace("{" + name + "}", encoded(value));
            }
        }
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        String[] pairs = headers.entrySet().stream()
                .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                .toArray(String[]::new);
        return client.send(operation.upperMethod(), target, publisher, pairs);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
