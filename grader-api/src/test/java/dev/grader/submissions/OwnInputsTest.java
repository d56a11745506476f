package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnInputsTest extends ServiceTest {
    static Stream<Arguments> refused() {
        String code = "\"source\":\"a = 1\",";
        String run = code + "\"mode\":\"run\",";
        String order = "\"answer\":[\"by_hand\",\"built_in\"],";
        String eleven = String.join(",", Collections.nCopies(11, "\"1\""));
        String longest = "x".repeat(2_000);
        return Stream.of(
                arguments("add-two", run + "\"inputs\":\"1\"", 400, "#/inputs", "not an array of 1 to 10 strings"),
                arguments("add-two", run + "\"inputs\":[]", 400, "#/inputs", "not an array of 1 to 10 strings"),
                arguments("add-two", run + "\"inputs\":[" + eleven + "]", 400, "#/inputs", "of 1 to 10 strings"),
                arguments("add-two", run + "\"inputs\":[\"1\",2]", 400, "#/inputs/1", "a string of 1 to 2000"),
                arguments("add-two", run + "\"inputs\":[\"1\",\"\"]", 400, "#/inputs/1", "1 to 2000 characters"),
                arguments("add-two", run + "\"inputs\":[\" \"]", 400, "#/inputs/0", "not all blank"),
                arguments("add-two", run + "\"inputs\":[\"" + longest + "x\"]", 400, "#/inputs/0", "1 to 2000"),
                arguments("add-two", run + "\"inputs\":[\"\\u0000\"]", 400, "#/inputs/0", "NUL"),
                arguments("add-two", code + "\"inputs\":[\"1\"]", 422, "#/inputs", "with the mode run alone"),
                arguments("rank-two-sums", run + "\"inputs\":[\"1\"]", 422, "#/inputs", "no inputs of your own"),
                arguments("rank-two-sums", code + order + "\"inputs\":[\"1\"]", 422, "#/inputs", "no inputs"),
                arguments("predict-a-sum", "\"answer\":\"1\",\"inputs\":[\"1\"]", 422, "#/inputs", "no inputs"),
                arguments("explain-a-sum", "\"answer\":\"1\",\"inputs\":[\"1\"]", 422, "#/inputs", "no inputs"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatIsWrongWithInputs(String challenge, String fields, int status, String pointer, String detail) {
        Answer answer = client.post("/v1/submissions", "{\"challenge\":\"%s\",%s}".formatted(challenge, fields));

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/detail")).contains(detail);
    }

    @Test
    void showsWhatEachOfThemCameTo() {
        Answer answer = typed("a = 1", "x".repeat(2_000), "add(1,\n  2)");

        assertThat(answer.at("/verdict")).isEqualTo("accepted");
        assertThat(answer.json().get("inputs")).hasSize(2);
        assertThat(answer.json().at("/inputs/1").propertyNames())
                .containsExactly(
                        "input", "verdict", "message", "stdout", "stderr", "cpu_ms", "wall_ms", "peak_memory_bytes");
        assertThat(answer.at("/inputs/1/input")).isEqualTo("add(1,\n  2)");
        assertThat(answer.at("/inputs/1/stdout")).isEqualTo("shown by add(1,\n  2)");
        assertThat(answer.at("/inputs/1/verdict")).isEqualTo("runtime_error");
        assertThat(client.get("/v1/submissions/" + answer.at("/id") + "/report")
                        .json()
                        .get("inputs"))
                .isEqualTo(answer.json().get("inputs"));
    }

    @Test
    void showsCandidatesTheirOwn() {
        client = client.with(keys.issue(tenant, Role.CANDIDATE));

        Answer answer = typed("a = 2", "add(1, 2)");

        assertThat(answer.at("/inputs/0/stdout")).isEqualTo("shown by add(1, 2)");
        assertThat(answer.at("/inputs/0/message")).isEqualTo("raised by add(1, 2)");
        assertThat(answer.at("/inputs/0/cpu_ms")).isEqualTo("3");
    }

    @Test
    void areNoneWhereNoneWereSent() {
        Answer answer = client.submit("add-two", "a = 3", Map.of("mode", "run"), "Prefer", "wait=20");

        assertThat(answer.json().get("inputs").isArray()).isTrue();
        assertThat(answer.json().get("inputs")).isEmpty();
        assertThat(client.get("/v1/submissions/" + answer.at("/id") + "/report")
                        .json()
                        .has("inputs"))
                .isFalse();
    }

    @Test
    void areRunAgainByARegrade() {
        Answer answer = typed("a = 4", "add(1, 2)");
        SCRIPT.score("a = 4", 4);

        client.post("/v1/submissions/" + answer.at("/id") + "/regrade", "", "Prefer", "wait=20");

        Answer after = client.get("/v1/submissions/" + answer.at("/id"));
        assertThat(after.at("/score")).isEqualTo("4");
        assertThat(after.at("/inputs/0/stdout")).isEqualTo("shown by add(1, 2)");
    }

    private Answer typed(String source, String... inputs) {
        Answer answer =
                client.submit("add-two", source, Map.of("mode", "run", "inputs", List.of(inputs)), "Prefer", "wait=20");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
