package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswersTest extends ServiceTest {
    static Stream<Arguments> refused() {
        String big = "x".repeat(128 * 1024 + 1);
        return Stream.of(
                arguments("predict-a-sum", "\"answer\":7", 400, "#/answer", "neither a string nor an array"),
                arguments("predict-a-sum", "\"answer\":[1]", 400, "#/answer", "neither a string nor an array"),
                arguments("predict-a-sum", "\"answer\":\"\\u0000\"", 400, "#/answer", "NUL"),
                arguments("predict-a-sum", "\"answer\":\"" + big + "\"", 413, "#/answer", "larger than 131072"),
                arguments("predict-a-sum", "\"mode\":\"submit\"", 400, "#/answer", "send the lines"),
                arguments("predict-a-sum", "\"answer\":\" \"", 422, "#/answer", "send the lines"),
                arguments("predict-a-sum", "\"answer\":[\"42\"]", 422, "#/answer", "answered by a text"),
                arguments("predict-a-sum", "\"answer\":\"42\",\"source\":\"a\"", 422, "#/source", "leave source out"),
                arguments("predict-a-sum", "\"answer\":\"42\",\"mode\":\"run\"", 422, "#/mode", "nothing to run"),
                arguments("predict-a-sum", "\"answer\":\"42\",\"python\":\"2.7\"", 422, "#/python", "use 3.13"),
                arguments("explain-a-sum", "\"answer\":\"a\",\"python\":\"3.13\"", 422, "#/python", "runs nothing"),
                arguments("explain-a-sum", "\"source\":\"a\"", 422, "#/source", "leave source out"),
                arguments("rank-two-sums", "\"answer\":[\"by_hand\",\"built_in\"]", 400, "#/source", "send its text"),
                arguments("rank-two-sums", "\"source\":\"a\"", 400, "#/answer", "the fastest first"),
                arguments("rank-two-sums", "\"source\":\"a\",\"answer\":\"by_hand\"", 422, "#/answer", "by an order"),
                arguments(
                        "rank-two-sums",
                        "\"source\":\"a\",\"answer\":[\"by_hand\",\"by_hand\"]",
                        400,
                        "#/answer",
                        "a name twice"),
                arguments(
                        "rank-two-sums",
                        "\"source\":\"a\",\"answer\":[\"by_hand\",\"sorted\"]",
                        422,
                        "#/answer",
                        "by_hand, built_in"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatIsWrongWithAnAnswer(String challenge, String fields, int status, String pointer, String detail) {
        Answer answer = submit(challenge, fields);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/detail")).contains(detail);
    }

    @Test
    void keepsATextAndAnOrderAsTheyWereHandedIn() {
        Answer text = submit("predict-a-sum", "\"answer\":\"42\\n2022 \\u2603\\n\"");
        Answer order = submit("rank-two-sums", "\"source\":\"a = 1\",\"answer\":[\"built_in\",\"by_hand\"]");
        Answer none = submit("add-two", "\"source\":\"a = 1\"");

        assertThat(client.get("/v1/submissions/" + text.at("/id")).at("/answer"))
                .isEqualTo("42\n2022 \u2603\n");
        assertThat(client.get("/v1/submissions/" + order.at("/id"))
                        .json()
                        .get("answer")
                        .valueStream()
                        .map(name -> name.asString()))
                .containsExactly("built_in", "by_hand");
        assertThat(client.get("/v1/submissions/" + none.at("/id"))
                        .json()
                        .get("answer")
                        .isNull())
                .isTrue();
    }

    @Test
    void takesARunOfABenchmarkWithoutAnOrder() {
        assertThat(submit("rank-two-sums", "\"source\":\"a = 1\",\"mode\":\"run\"")
                        .status())
                .isEqualTo(202);
    }

    private Answer submit(String challenge, String fields) {
        return client.post("/v1/submissions", "{\"challenge\":\"%s\",%s}".formatted(challenge, fields));
    }
}
