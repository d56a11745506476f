package dev.grader.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsTest {
    @Test
    void dividesTheServiceByWhatEverybodyHasAndByTheOtherBuild() {
        assertThat(Sample.results().ratios())
                .extracting(Ratio::figure, Ratio::by, Ratio::value)
                .containsExactly(
                        tuple("service now", Names.PYTHON, 2.5),
                        tuple("service now", Names.DOCKER_RUN, 0.0625),
                        tuple("service before", Names.PYTHON, 5.0),
                        tuple("service before", Names.DOCKER_RUN, 0.125),
                        tuple("service now", "before", 0.5));
    }

    @Test
    void judgesTheFirstBuildByWhatWasMeasuredAndNothingElse() {
        assertThat(Sample.results().targets())
                .extracting(Target::name, Target::value, Target::met, Target::missedBy)
                .containsExactly(
                        tuple("latency by a cold python3", 2.5, true, null),
                        tuple("latency by docker run", 0.0625, true, null),
                        tuple("submissions of ten tests a second", 40.0, false, 1.25),
                        tuple(Names.SLOPE_OF_TESTS, 3.0, false, 1.2),
                        tuple("burst accepted, SQLite", 250.0, false, 2.0));
    }

    @Test
    void isWrittenInSnakeCaseWithoutWhatIsNull() {
        JsonNode json = JsonMapper.shared().readTree(Sample.results().json());

        assertThat(json.at("/started_at").asString()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(json.at("/sections/0/figures/0/spread/median").asDouble()).isEqualTo(20);
        assertThat(json.at("/sections/0/figures/0").has("subject")).isFalse();
        assertThat(json.at("/sections/1/figures/1/at/value").asInt()).isEqualTo(4);
        assertThat(json.at("/targets/2/missed_by").asDouble()).isEqualTo(1.25);
        assertThat(json.at("/targets/0").has("missed_by")).isFalse();
    }
}
