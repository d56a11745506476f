package dev.grader.challenges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindsTest extends ServiceTest {
    @Test
    void showsOfAPredictionWhatIsRunAndHow() {
        Answer answer = candidate().get("/v1/challenges/predict-a-sum");

        assertThat(answer.at("/kind")).isEqualTo("prediction");
        assertThat(answer.json().at("/snippet").propertyNames()).containsExactly("main.py");
        assertThat(answer.json().at("/snippet").get("main.py").asString()).contains("print(20 + 22)");
        assertThat(answer.at("/run")).isEqualTo("script");
        assertThat(answer.at("/optimize")).isEqualTo("0");
        assertThat(answer.at("/python_versions/0")).isEqualTo("3.13");
        assertThat(answer.json().propertyNames()).doesNotContain("starter", "functions", "rubric", "explanation");
        assertThat(answer.text()).doesNotContain("texts are joined");
    }

    @Test
    void showsOfARankingWhatIsPutInOrderAndWhatABenchmarkStartsFrom() {
        Answer answer = candidate().get("/v1/challenges/rank-two-sums");

        assertThat(answer.json().at("/functions").valueStream().map(name -> name.asString()))
                .containsExactly("by_hand", "built_in");
        assertThat(answer.json().at("/given").propertyNames()).containsExactly("functions.py", "inputs.py");
        assertThat(answer.at("/starter")).contains("def benchmark");
        assertThat(answer.at("/sample_tests")).contains("test_small");
        assertThat(answer.text()).doesNotContain("runs in C", "test_secret_benchmark", "order:");
    }

    @Test
    void showsTheRubricAndTheGuidanceOfAWrittenQuestionToStaffAlone() {
        for (Role role : List.of(Role.INTEGRATOR, Role.INTERVIEWER)) {
            Answer answer = client.with(keys.issue(tenant, role)).get("/v1/challenges/explain-a-sum");
            assertThat(answer.at("/rubric/0/text")).contains("floats are binary");
            assertThat(answer.at("/rubric/0/points")).isEqualTo("2");
            assertThat(answer.at("/guidance")).contains("A weak answer");
        }

        Answer answer = candidate().get("/v1/challenges/explain-a-sum");
        assertThat(answer.at("/statement")).contains("ten tenths");
        assertThat(answer.json().propertyNames()).doesNotContain("rubric", "guidance", "snippet", "starter");
        assertThat(answer.text()).doesNotContain("canary", "weak");
    }

    private Client candidate() {
        return client.with(keys.issue(tenant, Role.CANDIDATE));
    }
}
