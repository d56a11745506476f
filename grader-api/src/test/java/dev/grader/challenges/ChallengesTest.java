package dev.grader.challenges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import org.junit.jupiter.api.Test;

class ChallengesTest extends ServiceTest {
    @Test
    void listsThemBySlug() {
        Answer answer = client.get("/v1/challenges");

        assertThat(answer.json().get("items").findValuesAsString("slug"))
                .containsExactly(
                        "add-two", "explain-a-sum", "multiply-two", "predict-a-sum", "rank-two-sums", "subtract-two");
        assertThat(answer.at("/items/0/title")).isEqualTo("Add two numbers");
        assertThat(answer.at("/items/0/kind")).isEqualTo("code");
        assertThat(answer.at("/items/0/level")).isEqualTo("junior");
        assertThat(answer.at("/items/0/topics/0")).isEqualTo("arithmetic");
        assertThat(answer.json().get("has_more").asBoolean()).isFalse();
    }

    @Test
    void listsThemInPages() {
        Answer first = client.get("/v1/challenges?limit=5");
        String next = first.header("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"next\"", "$1");
        Answer second = client.get(next);

        assertThat(first.json().get("has_more").asBoolean()).isTrue();
        assertThat(second.json().get("items").findValuesAsString("slug")).containsExactly("subtract-two");
        assertThat(second.header("Link")).isEmpty();
    }

    @Test
    void tellsWhatACandidateNeeds() {
        Answer answer = client.get("/v1/challenges/add-two");

        assertThat(answer.at("/statement")).contains("Write `add`.");
        assertThat(answer.at("/starter")).contains("def add(left, right)");
        assertThat(answer.at("/sample_tests")).contains("test_small");
        assertThat(answer.at("/python_versions/0")).isEqualTo("3.13");
        assertThat(answer.json().at("/limits/cpu_ms").asInt()).isPositive();
        assertThat(answer.json().at("/limits/memory_bytes").asInt()).isPositive();
    }

    @Test
    void tellsNothingOfHiddenTestsOrSolutions() {
        assertThat(client.get("/v1/challenges/add-two").text())
                .doesNotContain("test_secret_sum", "42", "return left + right");
    }
}
