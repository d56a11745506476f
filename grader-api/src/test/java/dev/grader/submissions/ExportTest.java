package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

class ExportTest extends ServiceTest {
    private static final String HEADER =
            "id,challenge,candidate,mode,status,verdict,score,max_score,created_at,finished_at,attempts,metadata,override_points\r\n";

    @Autowired
    TransactionOperations transactions = TransactionOperations.withoutTransaction();

    @Test
    void isAFileOfTheListWithTheNewestFirst() {
        Answer older = client.submit("add-two", "row = 1", Map.of("candidate", "Zoë, \"Z\""), "Prefer", "wait=20");
        Answer newer =
                client.submit("add-two", "row = 2", Map.of("metadata", Map.of("round", "2")), "Prefer", "wait=20");

        Answer csv = client.get("/v1/submissions?format=csv");

        assertThat(csv.status()).as("%s", csv).isEqualTo(200);
        assertThat(csv.header("Content-Type")).hasValue("text/csv;header=present;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).hasValue("attachment; filename=\"submissions.csv\"");
        assertThat(csv.header("Cache-Control")).hasValue("no-store");
        assertThat(csv.header("ETag")).isEmpty();
        assertThat(csv.text())
                .isEqualTo(HEADER
                        + row(newer, "", "\"{\"\"round\"\":\"\"2\"\"}\"")
                        + row(older, "\"Zoë, \"\"Z\"\"\"", "{}"));
    }

    private static String row(Answer submission, String candidate, String metadata) {
        return String.join(
                        ",",
                        submission.at("/id"),
                        "add-two",
                        candidate,
                        "submit",
                        "finished",
                        "accepted",
                        "10",
                        "10",
                        submission.at("/created_at"),
                        submission.at("/finished_at"),
                        "1",
                        metadata,
                        "")
                + "\r\n";
    }

    @Test
    void noNameBecomesAFormula() {
        client.submit("add-two", "row = 3", Map.of("candidate", "=HYPERLINK(\"http://a\")"));
        client.submit("add-two", "row = 4", Map.of("candidate", "＝1+1"));

        assertThat(client.get("/v1/submissions?format=csv").text())
                .contains(",\"'=HYPERLINK(\"\"http://a\"\")\",", ",\"'＝1+1\",");
    }

    @Test
    void isGivenToWhoAcceptsNothingElse() {
        client.submit("add-two", "row = 5", "Prefer", "wait=20");

        assertThat(client.get("/v1/submissions", "Accept", "text/csv").text()).startsWith(HEADER);
        assertThat(client.get("/v1/submissions?format=csv", "Accept", "application/json")
                        .text())
                .startsWith(HEADER);
        for (String accept : List.of("*/*", "application/json", "text/csv;q=0.5, application/json")) {
            assertThat(client.get("/v1/submissions", "Accept", accept).json().has("items"))
                    .as(accept)
                    .isTrue();
        }
        assertThat(client.get("/v1/submissions?format=json").json().has("items"))
                .isTrue();
        assertThat(client.get("/v1/submissions").header("Vary")).hasValue("Accept");
        assertThat(client.send("HEAD", "/v1/submissions?format=csv", BodyPublishers.noBody(), new String[0])
                        .header("Content-Type"))
                .hasValue("text/csv;header=present;charset=UTF-8");
    }

    @Test
    void tellsACandidateNeitherWhenNorHowOftenItWasGraded() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        Answer own = candidate.submit("add-two", "row = 6", "Prefer", "wait=20");
        client.submit("add-two", "row = 7");

        assertThat(candidate.get("/v1/submissions?format=csv").text())
                .isEqualTo(HEADER + own.at("/id") + ",add-two,,submit,finished,accepted,10,10," + own.at("/created_at")
                        + ",,,{},\r\n");
    }

    @Test
    void holdsNothingOfAnotherTenant() {
        client.submit("add-two", "row = 8");
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);

        assertThat(client.with(keys.issue(neighbour, Role.INTEGRATOR))
                        .get("/v1/submissions?format=csv")
                        .text())
                .isEqualTo(HEADER);
    }

    @Test
    void isOfTenThousandRowsAndGoesOnAfterTheLast() {
        List<String> ids = copies(10_003);

        String text = client.get("/v1/submissions?format=csv").text();
        String rest =
                client.get("/v1/submissions?format=csv&after=" + ids.get(9_999)).text();

        assertThat(ids(text)).isEqualTo(ids.subList(0, 10_000));
        assertThat(ids(rest)).isEqualTo(ids.subList(10_000, 10_003));
    }

    @Test
    void isCutOffWhereItCannotBeWholeSoThatNobodyTakesItForTheWhole() {
        List<String> ids = copies(301);
        database.sql("update submissions set metadata = 'no JSON' where id = :id")
                .param("id", ids.get(250))
                .update();

        assertThatThrownBy(() -> client.get("/v1/submissions?format=csv")).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"format=pdf", "format=csv&after=sub_none", "format=", "format=CSV"})
    void saysWhatIsWrongWithAParameter(String query) {
        Answer answer = client.get("/v1/submissions?" + query);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.at("/detail")).startsWith("The parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "?format=json,text/csv,200,application/json",
        "?format=csv,application/json,200,text/csv",
        "'',image/png,406,application/problem+json"
    })
    void theParameterDecidesAndThenAccept(String query, String accept, int status, String type) {
        Answer answer = client.get("/v1/submissions" + query, "Accept", accept);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(told -> assertThat(told).startsWith(type));
    }

    /** The newest first. */
    private List<String> copies(int count) {
        String first = client.submit("add-two", "row = 9", "Prefer", "wait=20").at("/id");
        var ids = new ArrayList<>(List.of(first));
        while (ids.size() < count) {
            ids.addFirst(Submissions.IDS.next());
        }
        String copy = """
                insert into submissions
                  (id, tenant, api_key, challenge, mode, source, metadata, status, attempts, verdict, score, max_score, report, created_at, finished_at)
                select :id, tenant, api_key, challenge, mode, '', metadata, status, attempts, verdict, score, max_score, report, created_at, finished_at
                from submissions where id = :first
                """;
        transactions.executeWithoutResult(transaction -> ids.subList(0, count - 1)
                .forEach(id ->
                        database.sql(copy).param("id", id).param("first", first).update()));
        return ids;
    }

    private static List<String> ids(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }
}
