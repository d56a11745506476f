package dev.grader.challenges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import dev.grader.TestPackages;
import dev.grader.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReloadTest extends ServiceTest {
    private static final String TEST = "def test_secret_sum(solution): ...\n";

    private final TestPackages packages = new TestPackages(moreChallenges());

    @AfterEach
    void tidyUp() throws IOException {
        for (String slug : List.of("made", "broken", "add-two")) {
            packages.delete(slug);
            INSPECTION.mend(slug);
        }
        reload();
    }

    @Test
    void servesWhatIsInTheFoldersNow() throws IOException {
        packages.write("made", TEST);
        Answer added = reload();
        String digest = client.get("/v1/challenges/made").at("/digest");
        packages.write("made", TEST + "\n\n" + TEST.replace("sum", "product"));
        Answer changed = reload();
        packages.delete("made");
        Answer removed = reload();

        assertThat(added.status()).as("%s", added).isEqualTo(200);
        assertThat(added.text()).isEqualTo("{\"added\":[\"made\"],\"changed\":[],\"removed\":[],\"problems\":[]}");
        assertThat(changed.at("/changed/0/slug")).isEqualTo("made");
        assertThat(changed.at("/changed/0/from")).isEqualTo(digest);
        assertThat(changed.at("/changed/0/to")).matches("[0-9a-f]{64}").isNotEqualTo(digest);
        assertThat(removed.at("/removed/0")).isEqualTo("made");
        assertThat(client.get("/v1/challenges/made").status()).isEqualTo(404);
    }

    @Test
    void saysWhereAPackageIsBrokenAndServesTheOthers() throws IOException {
        Path root = packages.write("broken", TEST);
        TestPackages.write(root.resolve("challenge.yaml"), "title: Broken\npionts: 3\n");
        packages.write("add-two", TEST);

        Answer answer = reload();

        assertThat(answer.json().get("problems").size()).isEqualTo(2);
        assertThat(answer.at("/problems/0/file")).isEqualTo(packages.folder() + "/add-two");
        assertThat(answer.json().at("/problems/0/line").isNull()).isTrue();
        assertThat(answer.at("/problems/0/detail")).contains("of this name", "rename one of them");
        assertThat(answer.at("/problems/1/file")).isEqualTo(root + "/challenge.yaml");
        assertThat(answer.at("/problems/1/line")).isEqualTo("2");
        assertThat(answer.at("/problems/1/detail")).contains("pionts");
        assertThat(client.get("/v1/challenges/add-two").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERVIEWER", "CANDIDATE"})
    void isForIntegrators(Role role) {
        Answer answer = client.with(keys.issue(tenant, role)).post("/v1/challenges:reload", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/type")).isEqualTo("/problems/forbidden");
        assertThat(answer.at("/detail")).contains(role.text(), "integrator");
    }

    @Test
    void tellsOnTheHealthWhatOnlyCollectingFound() throws IOException {
        INSPECTION.breakTests("broken", "tests/test_hidden.py", 4, "The marker 'pionts' is not known.");
        Path root = packages.write("broken", TEST.replace("sum", "of_its_own"));

        reload();

        await().untilAsserted(() ->
                assertThat(client.get("/v1/challenges/broken").status()).isEqualTo(404));
        Answer staff = client.with(keys.issue(tenant, Role.INTERVIEWER)).get("/actuator/health");
        assertThat(staff.status()).isEqualTo(200);
        assertThat(staff.at("/status")).isEqualTo("UP");
        assertThat(staff.at("/components/challenges/status")).isEqualTo("DEGRADED");
        assertThat(staff.at("/components/challenges/details/problems/0"))
                .isEqualTo(root + "/tests/test_hidden.py:4: The marker 'pionts' is not known.");
        assertThat(staff.at("/components/challenges/details/served")).isEqualTo("6");
        Answer refused = client.submit("broken", "a = 1");
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void tellsEverybodyThatSomethingIsBrokenAndOnlyStaffWhat() throws IOException {
        TestPackages.write(packages.folder().resolve("broken/challenge.yaml"), "");
        reload();

        for (var reader :
                List.of(client.with(null), client.with("no key"), client.with(keys.issue(tenant, Role.CANDIDATE)))) {
            Answer answer = reader.get("/actuator/health");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("/components/challenges/status")).isEqualTo("DEGRADED");
            assertThat(answer.at("/components/challenges/description")).contains("problems keep challenges");
            assertThat(answer.text()).doesNotContain("details", "challenge.yaml");
            assertThat(reader.get("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }

    @Test
    void isWellWhenNothingIsBroken() {
        Answer answer = client.get("/actuator/health/challenges");

        assertThat(answer.at("/status")).isEqualTo("UP");
        assertThat(answer.json().at("/details/problems").isEmpty()).isTrue();
    }

    @Test
    void answersAboutItsHealthWhileTheDatabaseIsAway() {
        database.sql("alter table api_keys rename to api_keys_away").update();
        try {
            assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
        } finally {
            database.sql("alter table api_keys_away rename to api_keys").update();
        }
    }

    private Answer reload() {
        return client.post("/v1/challenges:reload", "");
    }
}
