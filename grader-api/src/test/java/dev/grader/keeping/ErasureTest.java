package dev.grader.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ErasureTest extends KeepingTest {
    @Test
    void erasesAllOfOneCandidateAndNothingElse() {
        String first = finished("e = 1", "Ada");
        String second = finished("e = 2", "Ada");
        assertThat(client.post(second + "/regrade", "", "Prefer", "wait=20").status())
                .isEqualTo(200);
        String other = finished("e = 1", "Ada Lovelace");
        Client integrator = client;
        newTenant();
        String neighbours = finished("e = 1", "Ada");
        Client neighbour = client;

        Answer answer = erase(integrator, "Ada");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"submissions\":2,\"regrades\":1}");
        for (String gone : new String[] {first, second, second + "/report", second + "/regrades"}) {
            assertThat(integrator.get(gone).status()).as(gone).isEqualTo(404);
        }
        assertThat(count("regrades where submission = '%s'".formatted(id(second))))
                .isZero();
        assertThat(integrator.get("/v1/submissions").json().get("items").size()).isOne();
        assertThat(integrator.get(other).at("/stdout")).isNotEmpty();
        assertThat(neighbour.get(neighbours).at("/stdout")).isNotEmpty();
    }

    @Test
    void answersForACandidateOfAnotherTenantAsForNone() {
        Client integrator = client;
        newTenant();
        String neighbours = finished("e = 3", "Grace");

        assertThat(erase(integrator, "Grace").text())
                .isEqualTo(erase(integrator, "Nobody at all").text())
                .isEqualTo("{\"submissions\":0,\"regrades\":0}");
        assertThat(client.get(neighbours).status()).isEqualTo(200);
    }

    @Test
    void mayBeAskedForAgain() {
        finished("e = 4", "Ada");

        assertThat(erase(client, "Ada").at("/submissions")).isEqualTo("1");
        assertThat(erase(client, "Ada").at("/submissions")).isEqualTo("0");
        assertThat(client.get(finished("e = 4", "Ada")).status())
                .as("who comes back later is taken again")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "/",
                "..",
                ".",
                "a\\b",
                "a b",
                "a+b",
                "50%",
                "%2F",
                "a;b=c",
                "a?b#c",
                "Ада",
                "李",
                "e\u0301",
                "👩‍💻",
                "a.json",
                "ada@example.org",
                "'; drop table submissions; --",
                "a\nb",
                "ticket:7",
                "*",
                "[x]|{y}^`\"<>"
            })
    void takesAnyNameThatASubmissionMayCarry(String name) {
        String path = finished("e = 5", name);
        String other = finished("e = 5", name + "x");

        Answer answer = erase(client, name);

        assertThat(answer.text()).isEqualTo("{\"submissions\":1,\"regrades\":0}");
        assertThat(client.get(path).status()).isEqualTo(404);
        assertThat(client.get(other).status()).isEqualTo(200);
    }

    /** Encoded slashes and dots stay what they are until a route is found: none leads past the key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1%2Fsubmissions",
                "/v1/candidates/..%2F..%2Fv1%2Fsubmissions",
                "/x%2F..%2Fv1/submissions",
                "/v1%5Csubmissions",
                "/%76%31/submissions",
                "/v1/submissions/%2E%2E",
                "/x/%2E%2E/v1/submissions"
            })
    void anEncodedSlashIsNoWayAroundTheKey(String path) {
        Answer refused = client.with(null).get(path);

        assertThat(refused.status()).as("%s", refused).isIn(400, 401, 404);
        assertThat(refused.text()).doesNotContain("items");
    }

    @Test
    void findsNobodyWhoseNameHoldsANul() {
        assertThat(erase(client, "a\0b").text())
                .satisfiesAnyOf(
                        text -> assertThat(text).isEqualTo("{\"submissions\":0,\"regrades\":0}"),
                        text -> assertThat(text).contains("/problems/invalid-request"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INTERVIEWER", "CANDIDATE"})
    void isForIntegratorsAlone(Role role) {
        String path = finished("e = 6", "Ada");

        Answer refused = erase(client.with(keys.issue(tenant, role)), "Ada");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(client.get(path).status()).isEqualTo(200);
    }

    @Test
    void erasesHoweverManyThereAre() {
        String path = finished("e = 11", "Ada");
        database.sql("""
                        insert into submissions
                          (id, tenant, api_key, challenge, mode, source, candidate, metadata, status, attempts, created_at)
                        with recursive numbers (number) as
                          (select 1 union all select number + 1 from numbers where number < 250)
                        select id || '-' || number, tenant, api_key, challenge, mode, source, candidate, metadata, 'queued', 0,
                          created_at
                        from submissions, numbers where id = :id
                        """).param("id", id(path)).update();

        assertThat(erase(client, "Ada").at("/submissions")).isEqualTo("251");
        assertThat(count("submissions where tenant = '%s'".formatted(tenant))).isZero();
    }

    /** The file is SQLite's: PostgreSQL's are elsewhere. */
    @Test
    @Tag("sqlite")
    void leavesNothingInTheFilesOfTheDatabase() {
        String name = "canary-" + UUID.randomUUID();
        String path = finished("e = '%s'".formatted(name.replace("canary", "source")), name);
        String source = name.replace("canary", "source");
        assertThat(RawFiles.holding(data(), name)).isNotEmpty();
        assertThat(RawFiles.holding(data(), source)).isNotEmpty();

        erase(client, name);

        assertThat(RawFiles.holding(data(), name)).isEmpty();
        assertThat(RawFiles.holding(data(), source)).isEmpty();
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void logsWhoAskedAndNotForWhom(CapturedOutput output) {
        finished("e = 12", "Unmistakable Name");

        erase(client, "Unmistakable Name");

        assertThat(output.getOut())
                .containsPattern("Erased a candidate of tenant " + tenant + " as key [0-9a-f]{16} asked: 1 submissions")
                .doesNotContain("Unmistakable");
    }

    @Test
    @Tag("sqlite")
    void looksNobodyUpWithoutAnIndex() {
        String plan = String.join(
                "\n",
                database.sql("explain query plan select id from submissions where tenant = 'a' and candidate = 'b'"
                                + " order by id limit 1")
                        .query((row, number) -> row.getString("detail"))
                        .list());

        assertThat(plan).contains("submissions_of_candidate").doesNotContain("SCAN");
    }

    @Test
    void erasesInvitationsWithWhatWasSavedAndLeavesThoseOfOthers() {
        String invitation = invited("Ada");
        String other = invited("Bob");

        assertThat(erase(client, "Ada").status()).isEqualTo(200);

        assertThat(client.get("/v1/invitations/" + invitation).status()).isEqualTo(404);
        assertThat(client.get("/v1/invitations/" + other).at("/name")).isEqualTo("Ada Lovelace");
    }
}
