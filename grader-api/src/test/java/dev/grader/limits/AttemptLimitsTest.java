package dev.grader.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AttemptLimitsTest extends ServiceTest {
    private static final String PATH = "/v1/attempt-limits";

    @Test
    void thereAreNoneUntilSomebodySaysSo() {
        assertThat(client.get(PATH).text()).isEqualTo("{\"default\":null,\"challenges\":{}}");
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(attempt("ann").status()).isEqualTo(202);
        }
    }

    @Test
    void areChangedAsAWholeByWhoHasSeenThem() {
        String before = client.get(PATH).header("ETag").orElseThrow();

        Answer changed = put("{\"default\":3,\"challenges\":{\"multiply-two\":null,\"add-two\":1}}", before);

        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(changed.text()).isEqualTo("{\"default\":3,\"challenges\":{\"add-two\":1,\"multiply-two\":null}}");
        assertThat(client.get(PATH).text()).isEqualTo(changed.text());
        String after = client.get(PATH).header("ETag").orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(client.get(PATH, "If-None-Match", after).status()).isEqualTo(304);
        assertThat(database.sql("select count(*) from audit_log where tenant = :tenant and action = 'limits.changed'")
                        .param("tenant", tenant)
                        .query(Integer.class)
                        .single())
                .isOne();

        Answer late = put("{}", before);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.at("/type")).isEqualTo("/problems/precondition-failed");
        Answer blind = client.send(
                "PUT", PATH, BodyPublishers.ofString("{}"), new String[0], "Content-Type", "application/json");
        assertThat(blind.status()).isEqualTo(428);
        assertThat(blind.at("/type")).isEqualTo("/problems/precondition-required");
        assertThat(client.get(PATH).text()).isEqualTo(changed.text());
        assertThat(put("{}", "\"another\", " + after).text()).isEqualTo("{\"default\":null,\"challenges\":{}}");
        assertThat(put("{\"default\":7}", "*").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"W/%s,412", "\"\",412", "abc,412", "'\"a\" \"b\"',412"})
    void aVersionIsNamedExactly(String ifMatch, int status) {
        String tag = client.get(PATH).header("ETag").orElseThrow();

        assertThat(put("{}", ifMatch.replace("%s", tag)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"default\":0}|400|#/default",
                "{\"default\":1001}|400|#/default",
                "{\"default\":1.5}|400|#/default",
                "{\"default\":\"1\"}|400|#/default",
                "{\"challenges\":[]}|400|#/challenges",
                "{\"challenges\":{\"add-two\":0}}|400|#/challenges/add-two",
                "{\"challenges\":{\"ad-two\":1}}|422|#/challenges/ad-two",
                "{\"defualt\":1}|400|#/defualt"
            })
    void saysWhatIsWrongWithThem(String body, int status, String pointer) {
        Answer refused = put(body, "*");

        assertThat(refused.status()).as("%s", refused).isEqualTo(status);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"INTERVIEWER", "CANDIDATE"})
    void areForIntegratorsAlone(Role role) {
        Client other = client.with(keys.issue(tenant, role));

        assertThat(other.get(PATH).status()).isEqualTo(403);
        assertThat(put(other, "{}", "*").status()).isEqualTo(403);
    }

    @Test
    void theOneAfterTheLastIsRefused() {
        put("{\"challenges\":{\"add-two\":2}}", "*");
        attempt("ann");
        attempt("ann");

        Answer refused = attempt("ann");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("/problems/attempts-exhausted");
        assertThat(refused.at("/detail")).contains("add-two may be attempted 2 times");
        assertThat(submit(Map.of("candidate", "ann", "mode", "run")).status()).isEqualTo(202);
        assertThat(attempt("Ann").status()).as("another candidate").isEqualTo(202);
        assertThat(submit(Map.of()).status()).as("nobody's").isEqualTo(202);
        assertThat(client.submit("multiply-two", "l = 1", Map.of("candidate", "ann"))
                        .status())
                .as("another challenge")
                .isEqualTo(202);
        newTenant();
        put("{\"default\":2}", "*");
        assertThat(attempt("ann").status()).as("another tenant's").isEqualTo(202);
    }

    @Test
    void aChallengeMayBeFreeOfTheUsualLimit() {
        put("{\"default\":1,\"challenges\":{\"add-two\":null}}", "*");

        assertThat(List.of(attempt("ann").status(), attempt("ann").status())).containsOnly(202);
        client.submit("multiply-two", "l = 1", Map.of("candidate", "ann"));
        assertThat(client.submit("multiply-two", "l = 1", Map.of("candidate", "ann"))
                        .at("/detail"))
                .contains("may be attempted once");
    }

    @Test
    void whatWasCancelledOrFailedByOurFaultDoesNotCountNorDoRegrades() {
        put("{\"default\":1}", "*");
        SCRIPT.hold("l = held");
        SCRIPT.breakOn("l = broken");
        Answer held = client.submit("add-two", "l = held", Map.of("candidate", "ann"));
        client.post("/v1/submissions/" + held.at("/id") + "/cancel", "");
        SCRIPT.release("l = held");
        assertThat(client.submit("add-two", "l = broken", Map.of("candidate", "ann"), "Prefer", "wait=20")
                        .at("/verdict"))
                .isEqualTo("internal_error");

        Answer counted = client.submit("add-two", "l = 2", Map.of("candidate", "ann"), "Prefer", "wait=20");

        assertThat(counted.status()).as("%s", counted).isEqualTo(200);
        assertThat(client.post("/v1/submissions/" + counted.at("/id") + "/regrade", "", "Prefer", "wait=20")
                        .status())
                .isEqualTo(200);
        assertThat(attempt("ann").status()).isEqualTo(409);
    }

    @Test
    void aCandidatesKeyThatNamesNobodyIsCountedItself() {
        put("{\"default\":1}", "*");
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        Client another = client.with(keys.issue(tenant, Role.CANDIDATE));

        assertThat(candidate
                        .submit("add-two", "l = 3", Map.of("candidate", "ann"))
                        .status())
                .isEqualTo(202);
        assertThat(candidate
                        .submit("add-two", "l = 3", Map.of("candidate", "bob"))
                        .status())
                .as("by any name")
                .isEqualTo(409);
        assertThat(candidate.submit("add-two", "l = 3").status()).isEqualTo(409);
        assertThat(another.submit("add-two", "l = 3").status()).isEqualTo(202);
    }

    @Test
    void aCandidatesKeyThatSaysWhoseItIsSpeaksForThatCandidateAlone() {
        put("{\"default\":2}", "*");
        Client ann = client.with(keys.issue(tenant, Role.CANDIDATE));
        run("update api_keys set candidate = 'ann' where id = '%s'"
                .formatted(String.valueOf(ann.key()).substring(7, 23)));

        Answer refused = ann.submit("add-two", "l = 4", Map.of("candidate", "bob"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/candidate");
        assertThat(ann.submit("add-two", "l = 4").at("/candidate")).isEqualTo("ann");
        assertThat(attempt("ann").status()).as("by the platform").isEqualTo(202);
        assertThat(ann.submit("add-two", "l = 4", Map.of("candidate", "ann")).status())
                .isEqualTo(409);
    }

    @Test
    void holdsForEachOfABatch() {
        put("{\"default\":2}", "*");
        attempt("ann");
        var ann = Map.of("challenge", "add-two", "source", "l = 5", "candidate", "ann");
        var bob = Map.of("challenge", "add-two", "source", "l = 5", "candidate", "bob");

        Answer batch = client.post(
                "/v1/submission-batches",
                JsonMapper.shared().writeValueAsString(Map.of("submissions", List.of(ann, ann, bob))));

        assertThat(List.of(batch.at("/items/0/status"), batch.at("/items/1/status"), batch.at("/items/2/status")))
                .containsExactly("202", "409", "202");
        assertThat(batch.at("/items/1/problem/type")).isEqualTo("/problems/attempts-exhausted");
        Answer none = client.post(
                "/v1/submission-batches",
                JsonMapper.shared().writeValueAsString(Map.of("submissions", List.of(ann, ann))));
        assertThat(none.status()).isEqualTo(422);
        assertThat(database.sql("select count(*) from batches where tenant = :tenant")
                        .param("tenant", tenant)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void letsInExactlyAsManyHoweverManyComeAtOnce() throws Exception {
        put("{\"default\":5}", "*");
        String three = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "submissions",
                        Collections.nCopies(3, Map.of("challenge", "add-two", "source", "l = 6", "candidate", "ann"))));
        Callable<Object> alone = () -> attempt("ann");
        Callable<Object> together = () -> client.post("/v1/submission-batches", three);
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Object> answer : clients.invokeAll(
                    Stream.of(alone, together, alone, alone, alone, together, alone, alone, alone, alone)
                            .toList())) {
                answer.get();
            }
        }

        await().untilAsserted(() -> assertThat(client.get("/v1/submissions?candidate=ann&status=finished&limit=100")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(5));
        assertThat(database.sql("select count(*) from submissions where tenant = :tenant")
                        .param("tenant", tenant)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    private Answer attempt(String candidate) {
        return submit(Map.of("candidate", candidate));
    }

    private Answer submit(Map<String, ?> more) {
        return client.submit("add-two", "l = 1", more);
    }

    private Answer put(String body, String ifMatch) {
        return put(client, body, ifMatch);
    }

    private static Answer put(Client client, String body, String ifMatch) {
        return client.send(
                "PUT",
                PATH,
                BodyPublishers.ofString(body),
                new String[] {"If-Match", ifMatch},
                "Content-Type",
                "application/json");
    }
}
