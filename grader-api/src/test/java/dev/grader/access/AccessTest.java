package dev.grader.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ScriptedGrading;
import dev.grader.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccessTest extends ServiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"/v1/submissions", "/v1/challenges", "/v1/challenges/add-two", "/v1/no-such-route"})
    void asksForAKey(String path) {
        Answer answer = client.with(null).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void takesNoOtherSecretForAKnownId() {
        String key = client.key() == null ? "" : client.key();
        String forged = key.substring(0, key.indexOf('.') + 1) + "A".repeat(43);

        Answer answer = client.with(forged).get("/v1/challenges");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void takesNoOtherScheme() {
        Answer answer = client.with(null).get("/v1/challenges", "Authorization", "Basic " + client.key());

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void keepsNoSecret() {
        String key = client.key() == null ? "" : client.key();
        String secret = key.substring(key.indexOf('.') + 1);

        List<String> stored = database.sql("select id || ' ' || tenant || ' ' || role || ' ' || hash from api_keys")
                .query(String.class)
                .list();

        assertThat(stored).isNotEmpty().noneMatch(row -> row.contains(secret));
    }

    @Test
    void makesTheFirstKeyAndKeepsItForItsOwnerAlone() throws IOException {
        var file = data().resolve("key");

        Client first = client.with(Files.readString(file).strip());

        assertThat(first.get("/v1/challenges").status()).isEqualTo(200);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void knowsThePepperUnderWhichTheKeysWereHashed() {
        var otherPepper = new Keys(database, new Pepper(new byte[Pepper.LENGTH]), Clock.systemUTC());

        assertThat(keys.fitThePepper()).isTrue();
        assertThat(otherPepper.fitThePepper()).isFalse();
        assertThat(keys.fitThePepper()).as("the first stays").isTrue();
    }

    @Test
    void addsATenantOnce() {
        String newcomer = "tenant-" + UUID.randomUUID();

        assertThat(keys.addTenant(newcomer)).isTrue();
        assertThat(keys.addTenant(newcomer)).isFalse();
    }

    @Test
    void hidesAnotherTenantsSubmissionsEverywhere() {
        String path = client.submit("add-two", "b = 1", "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);
        Client other = client.with(keys.issue(neighbour, Role.INTEGRATOR));

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path, "Prefer", "wait=20").status()).isEqualTo(404);
        assertThat(other.get(path + "/report").status()).isEqualTo(404);
        assertThat(other.get("/v1/submissions").json().get("items").isEmpty()).isTrue();
        assertThat(other.get(path).text().replaceAll("\"instance\":\"[^\"]*\"", ""))
                .as("the answer to an id that never was")
                .isEqualTo(other.get("/v1/submissions/sub_none").text().replaceAll("\"instance\":\"[^\"]*\"", ""));
    }

    @Test
    void tellsInterviewersEverythingOfTheirTenant() {
        String path = client.submit("add-two", "b = 2", "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
        Client interviewer = client.with(keys.issue(tenant, Role.INTERVIEWER));

        assertThat(interviewer.get(path).at("/tests/1/message")).isEqualTo(ScriptedGrading.SECRET);
    }

    @Test
    void tellsCandidatesNothingOfWhatHiddenTestsDo() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));

        Answer answer = candidate.submit("add-two", "b = 3", "Prefer", "wait=20");

        assertThat(answer.at("/tests/1/name")).isEqualTo("test_secret_sum");
        assertThat(answer.at("/tests/1/verdict")).isEqualTo("accepted");
        for (String field : List.of("message", "cpu_ms", "wall_ms", "peak_memory_bytes", "stdout", "stderr")) {
            assertThat(answer.json().at("/tests/1").hasNonNull(field)).as(field).isFalse();
            assertThat(answer.json().at("/tests/0").hasNonNull(field)).as(field).isTrue();
        }
        for (String field : List.of("started_at", "finished_at", "attempts")) {
            assertThat(answer.json().hasNonNull(field)).as(field).isFalse();
        }
        assertThat(answer.at("/stdout")).contains("test_small").doesNotContain("test_secret_sum");
        String report = answer.header("Location").orElseThrow() + "/report?format=";
        for (String format : List.of("json", "junit", "gradescope", "exercism", "ctrf")) {
            assertThat(candidate.get(report + format).text())
                    .as(format)
                    .contains("test_secret_sum")
                    .doesNotContain(ScriptedGrading.SECRET, "printed by test_secret_sum");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "run"})
    void tellsCandidatesNeitherWhenSomethingWasGradedNorHowOften(String mode) {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String path = candidate
                .submit("add-two", "b = 6", Map.of("mode", mode), "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();

        for (String field : List.of("finished_at", "attempts")) {
            assertThat(everywhere(candidate, path)).as(field).noneMatch(json -> json.hasNonNull(field));
            assertThat(everywhere(client, path)).as(field).allMatch(json -> json.hasNonNull(field));
        }
        assertThat(everywhere(candidate, path)).allMatch(json -> json.hasNonNull("created_at"));
    }

    private static List<JsonNode> everywhere(Client reader, String path) {
        return List.of(
                reader.get(path).json(),
                reader.get("/v1/submissions").json().at("/items/0"),
                reader.get(path + "/report").json());
    }

    @Test
    void tellsCandidatesOfTheirOwnSubmissionsAlone() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String own = candidate.submit("add-two", "b = 4").header("Location").orElseThrow();
        String staffs = client.submit("add-two", "b = 5").header("Location").orElseThrow();

        assertThat(candidate.get(own).status()).isEqualTo(200);
        assertThat(candidate.get(staffs).status()).isEqualTo(404);
        assertThat(candidate.get("/v1/submissions").json().get("items").size()).isOne();
        assertThat(client.get("/v1/submissions").json().get("items").size()).isEqualTo(2);
    }
}
