package dev.grader.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.report.JsonReports;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class HealthTest extends ServiceTest {
    private static final String HEALTH = "/v1/challenges/add-two/health";
    private static final String SCRIPTED = "0".repeat(64);

    @Autowired
    private List<TestCounts> counts = List.of();

    private String digest = "";
    private int sources;

    @BeforeEach
    void readDigest() {
        digest = client.get("/v1/challenges/add-two").at("/digest");
    }

    @Test
    void tellsOfAChallengeThatNobodySolvedYet() {
        Answer answer = client.get(HEALTH);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.at("/digest")).isEqualTo(digest);
        assertThat(answer.at("/submissions")).isEqualTo("0");
        assertThat(answer.json().at("/tests").isEmpty()).isTrue();
        assertThat(answer.json().at("/median_score").isNull()).isTrue();
        assertThat(answer.json().at("/proof").isNull()).isTrue();
        assertThat(client.get("/v1/challenges/none/health").status()).isEqualTo(404);
    }

    @Test
    void countsWhatTestsCameTo() {
        finished(10, Map.of());
        finished(10, Map.of());
        finished(4, Map.of());
        finished(2, Map.of());

        Answer health = client.get(HEALTH);

        assertThat(health.at("/submissions")).isEqualTo("4");
        assertThat(health.at("/verdicts/accepted")).isEqualTo("2");
        assertThat(health.at("/verdicts/wrong_answer")).isEqualTo("2");
        assertThat(health.json().at("/median_score").decimalValue()).isEqualByComparingTo("7");
        assertThat(health.at("/max_score")).isEqualTo("10");
        JsonNode tests = health.json().at("/tests");
        assertThat(tests.size()).isEqualTo(2);
        assertThat(tests.get(0).get("name").asString()).isEqualTo("test_small");
        assertThat(tests.get(0).get("visibility").asString()).isEqualTo("sample");
        assertThat(tests.get(0).get("passed").asInt()).isEqualTo(4);
        assertThat(tests.get(1).get("seen").asInt()).isEqualTo(4);
        assertThat(tests.get(1).get("pass_rate").asDouble()).isEqualTo(0.5);
        assertThat(tests.get(1).get("median_cpu_ms").asInt()).isEqualTo(7);
        assertThat(tests.get(1).get("remark").isNull()).as("four say nothing").isTrue();
    }

    @Test
    void pointsOutTestsThatTellNothing() {
        for (int at = 0; at < TestHealth.FEWEST; at++) {
            finished(3, Map.of());
        }

        JsonNode tests = client.get(HEALTH).json().at("/tests");

        assertThat(tests.get(0).get("remark").asString()).isEqualTo("always_passes");
        assertThat(tests.get(1).get("remark").asString()).isEqualTo("never_passes");
    }

    @Test
    void countsWhatIsGradedAgainOnceAndWithItsNewResult() {
        String source = newSource();
        String id = finished(source, 10, Map.of());
        SCRIPT.score(source, 4);
        client.post("/v1/submissions/" + id + "/regrade", "", "Prefer", "wait=20");

        Answer health = client.get(HEALTH);

        assertThat(health.at("/submissions")).isEqualTo("1");
        assertThat(health.at("/verdicts/wrong_answer")).isEqualTo("1");
        assertThat(health.at("/tests/1/seen")).isEqualTo("1");
        assertThat(health.at("/tests/1/passed")).isEqualTo("0");
    }

    @Test
    void leavesTheCountsAloneWhereGradingAgainFailed() {
        String source = newSource();
        String id = finished(source, 10, Map.of());
        SCRIPT.breakOn(source);
        client.post("/v1/submissions/" + id + "/regrade", "", "Prefer", "wait=20");

        assertThat(client.get(HEALTH).at("/tests/1/passed")).isEqualTo("1");
    }

    @Test
    void countsNeitherRunsNorTestKeysNorOtherPackagesNorOurFaults() {
        finished(10, Map.of("mode", "run"));
        client.submit("add-two", newSource(), "Prefer", "wait=20");
        String broken = newSource();
        SCRIPT.breakOn(broken);
        client.submit("add-two", broken, "Prefer", "wait=20");
        var tester = client.with(
                keys.issue(tenant, Grant.all(Role.INTEGRATOR).forTests()).text());
        tester.submit("add-two", "pass", "Prefer", "wait=20");

        assertThat(client.get(HEALTH).at("/submissions")).isEqualTo("0");
        assertThat(client.get(HEALTH).json().at("/tests").isEmpty()).isTrue();
    }

    @Test
    void tellsNobodyOfAnotherTenantsSubmissions() {
        finished(10, Map.of());
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);

        assertThat(client.with(keys.issue(neighbour, Role.INTEGRATOR))
                        .get(HEALTH)
                        .at("/submissions"))
                .isEqualTo("0");
        assertThat(client.with(keys.issue(tenant, Grant.all(Role.INTEGRATOR).forTests())
                                .text())
                        .get(HEALTH)
                        .at("/submissions"))
                .isEqualTo("0");
        assertThat(client.with(keys.issue(tenant, Role.CANDIDATE)).get(HEALTH).status())
                .isEqualTo(403);
    }

    @Test
    void countsOnceWhatEndedBeforeThereWereCounts() {
        String id = finished(4, Map.of());
        run(
                "update submissions set digest = null where id = '%s'".formatted(id),
                "delete from test_counts where tenant = '%s'".formatted(tenant));
        assertThat(client.get(HEALTH).at("/submissions")).isEqualTo("0");

        while (counts.getFirst().catchUp()) {
            Thread.onSpinWait();
        }
        while (counts.getFirst().catchUp()) {
            Thread.onSpinWait();
        }

        assertThat(client.get(HEALTH).at("/submissions")).isEqualTo("1");
        assertThat(client.get(HEALTH).at("/tests/0/seen")).isEqualTo("1");
    }

    @Test
    void wantsTheReferencesOfWhatWasGraded() {
        finished(10, Map.of());

        assertThat(database.sql("select challenge from reference_runs where digest = :digest")
                        .param("digest", digest)
                        .query(String.class)
                        .single())
                .isEqualTo("add-two");
    }

    private String newSource() {
        sources++;
        return "health = '%s %d'".formatted(tenant, sources);
    }

    private String finished(int points, Map<String, ?> more) {
        return finished(newSource(), points, more);
    }

    private String finished(String source, int points, Map<String, ?> more) {
        SCRIPT.score(source, points);
        SCRIPT.report(
                source, report -> JsonReports.read(JsonReports.write(report).replace(SCRIPTED, digest)));
        return client.submit("add-two", source, more, "Prefer", "wait=20").at("/id");
    }
}
