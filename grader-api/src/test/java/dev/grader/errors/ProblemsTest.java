package dev.grader.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest extends ServiceTest {
    private static final String[] NONE = {};

    static Stream<Arguments> refusedBodies() {
        String big = "x".repeat(128 * 1024 + 1);
        return Stream.of(
                arguments("", 400, "malformed-json", "empty", ""),
                arguments("{\"challenge\":\n \"add-two\",}", 400, "malformed-json", "line 2, column", ""),
                arguments("{\"challenge\":\"a\"} {}", 400, "malformed-json", "not valid JSON", ""),
                arguments("{\"mode\":\"run\",\"mode\":\"run\"}", 400, "malformed-json", "not valid JSON", ""),
                arguments("[".repeat(5000), 400, "malformed-json", "deeper than 16", ""),
                arguments("{\"metadata\":" + "{\"a\":".repeat(20) + "1", 400, "malformed-json", "deeper than 16", ""),
                arguments("{\"challenge\":" + "9".repeat(200) + "}", 400, "malformed-json", "number", ""),
                arguments("{\"challenge\":1e999999999}", 400, "invalid-request", "not a string", "#/challenge"),
                arguments("{\"metadata\":{\"a\":\"1\",\"a\":\"2\"}}", 400, "malformed-json", "not valid JSON", ""),
                arguments("{\"" + "n".repeat(5000) + "\":1}", 400, "malformed-json", "too long", ""),
                arguments(fields("\"\\u001b[2J\":1"), 400, "invalid-request", "no field [2J", "#/\u001b[2J"),
                arguments("{\"source\":NaN}", 400, "malformed-json", "not valid JSON", ""),
                arguments("\ufeff{}", 400, "invalid-request", "challenge is missing", "#/challenge"),
                arguments("[]", 400, "invalid-request", "not a JSON object", "#"),
                arguments("{\"source\":\"a\"}", 400, "invalid-request", "challenge is missing", "#/challenge"),
                arguments("{\"challenge\":7,\"source\":\"a\"}", 400, "invalid-request", "not a string", "#/challenge"),
                arguments(fields("\"sorce\":\"a\""), 400, "invalid-request", "did you mean source", "#/sorce"),
                arguments(fields("\"a/b~c\":1"), 400, "invalid-request", "no field a/b~c", "#/a~1b~0c"),
                arguments(fields("\"mode\":\"walk\""), 400, "invalid-request", "submit, run", "#/mode"),
                arguments(fields("\"candidate\":\"\""), 400, "invalid-request", "1 to 200", "#/candidate"),
                arguments(fields("\"metadata\":[]"), 400, "invalid-request", "an object", "#/metadata"),
                arguments(fields("\"metadata\":{\"a\":{}}"), 400, "invalid-request", "An entry", "#/metadata/a"),
                arguments(fields("\"metadata\":{\"a\":\"\\u0000\"}"), 400, "invalid-request", "NUL", "#/metadata/a"),
                arguments(source("a\\u0000b"), 400, "invalid-request", "NUL", "#/source"),
                arguments(source("a\\ud800b"), 400, "invalid-request", "surrogate", "#/source"),
                arguments(source(" "), 400, "invalid-request", "as source", "#/source"),
                arguments("{\"challenge\":\"add-two\"}", 400, "invalid-request", "as source", "#/source"),
                arguments(source(big), 413, "payload-too-large", "131073 bytes", "#/source"),
                arguments(source(big.repeat(9)), 413, "payload-too-large", "1 MiB", ""),
                arguments(
                        "{\"challenge\":\"add-too\",\"source\":\"a\"}",
                        422,
                        "unprocessable",
                        "did you mean add-two",
                        "#/challenge"),
                arguments(fields("\"python\":\"2.7\""), 422, "unprocessable", "use 3.13", "#/python"),
                arguments(fields("\"answer\":\"a\""), 422, "unprocessable", "leave answer out", "#/answer"));
    }

    @ParameterizedTest
    @MethodSource("refusedBodies")
    void saysWhatIsWrongWithABody(String body, int status, String type, String detail, String pointer) {
        Answer answer = client.post("/v1/submissions", body);

        isProblem(answer, status, type);
        assertThat(answer.at("/detail")).contains(detail);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void namesEveryFaultAtOnce() {
        Answer answer = client.post("/v1/submissions", "{\"mode\":1,\"chalenge\":\"add-two\"}");

        assertThat(answer.json().get("errors").size()).isEqualTo(3);
        assertThat(answer.at("/detail")).contains("3 faults");
    }

    @Test
    void takesNoTypeButJson() {
        Answer answer = client.send(
                "POST", "/v1/submissions", BodyPublishers.ofString(source("a")), NONE, "Content-Type", "text/plain");

        isProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.at("/detail")).contains("application/json", "text/plain");
    }

    @Test
    void takesNoBodyThatIsNotUtf8() {
        Answer answer = client.send(
                "POST",
                "/v1/submissions",
                BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}),
                NONE,
                "Content-Type",
                "application/json");

        isProblem(answer, 400, "malformed-json");
    }

    @Test
    void saysWhichMethodsARouteTakes() {
        Answer answer = client.send("DELETE", "/v1/challenges", BodyPublishers.noBody(), NONE);

        isProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).hasValue("GET");
    }

    @Test
    void saysWhenNothingIsAcceptable() {
        isProblem(client.get("/v1/challenges", "Accept", "image/png"), 406, "not-acceptable");
    }

    static Stream<Arguments> refusedPaths() {
        return Stream.of(
                arguments("/v1/nothing", 404, "not-found"),
                arguments("/nothing", 404, "not-found"),
                arguments("/actuator/env", 404, "not-found"),
                arguments("/problems/nothing", 404, "not-found"),
                arguments("/v1/challenges/nothing", 404, "not-found"),
                arguments("/v1/submissions/sub_01a2041e-5768-70fa-bdc4-ca2217ebbdbd", 404, "not-found"),
                arguments("/v1/submissions/%00", 400, "invalid-request"),
                arguments("/v1/submissions?limit=0", 400, "invalid-request"),
                arguments("/v1/submissions?limit=101", 400, "invalid-request"),
                arguments("/v1/submissions?limit=two", 400, "invalid-request"),
                arguments("/v1/submissions?cursor=%21", 400, "invalid-request"),
                arguments("/v1/submissions?cursor=YWJj", 400, "invalid-request"),
                arguments("/v1/submissions/sub_none/report?format=odt", 400, "invalid-request"));
    }

    @ParameterizedTest
    @MethodSource("refusedPaths")
    void saysWhatIsWrongWithAPath(String path, int status, String type) {
        isProblem(client.get(path), status, type);
    }

    @Test
    void failsWithoutAStackTrace() {
        database.sql("alter table api_keys rename to api_keys_away").update();
        try {
            Answer answer = client.get("/v1/submissions");

            isProblem(answer, 500, "internal-error");
            assertThat(answer.text()).doesNotContain("api_keys", "Exception", "\tat ");
        } finally {
            database.sql("alter table api_keys_away rename to api_keys").update();
        }
    }

    @ParameterizedTest
    @EnumSource
    void servesAPageForEveryType(ProblemType type) {
        Answer page = client.with(null).get(type.uri().toString());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.text()).contains(type.title());
        assertThat(client.with(null).get("/problems").text())
                .contains(type.uri().toString());
    }

    private static void isProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        assertThat(answer.at("/type")).isEqualTo("/problems/" + type);
        assertThat(answer.at("/status")).isEqualTo(String.valueOf(status));
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank();
    }

    private static String fields(String more) {
        return "{\"challenge\":\"add-two\",\"source\":\"a\"," + more + "}";
    }

    private static String source(String source) {
        return "{\"challenge\":\"add-two\",\"source\":\"" + source + "\"}";
    }
}
