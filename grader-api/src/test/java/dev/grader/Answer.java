package dev.grader;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over the wire. */
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The text at a JSON Pointer, or what else is there as text. */
    public String at(String pointer) {
        return json().at(pointer).asString();
    }

    @Override
    public String toString() {
        return status() + " " + response.headers().map() + "\n" + text();
    }
}
