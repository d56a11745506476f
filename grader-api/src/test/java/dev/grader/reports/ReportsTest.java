package dev.grader.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ScriptedGrading;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json | application/json | json",
                "junit | application/xml | junit.xml",
                "gradescope | application/json | gradescope.json",
                "exercism | application/json | exercism.json",
                "ctrf | application/json | ctrf.json",
                "csv | text/csv;header=present;charset=UTF-8 | csv",
                "pdf | application/pdf | pdf",
            })
    void aFormatThatIsNamedIsAFileWhateverAcceptSays(String format, String type, String ending) {
        Answer graded = graded(client);

        Answer answer = client.get(path(graded) + "?format=" + format, "Accept", "image/png");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue(type);
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Content-Disposition"))
                .hasValue("attachment; filename=\"" + graded.at("/id") + "." + ending + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json | \"attempts\"",
                "application/json | application/json | \"attempts\"",
                "application/* | application/json | \"attempts\"",
                "application/xml | application/xml | <testsuites",
                "text/xml | text/xml | <testsuites",
                "text/* | text/xml | <testsuites",
                "text/csv | text/csv;header=present;charset=UTF-8 | submission,challenge",
                "application/vnd.ctrf+json | application/vnd.ctrf+json | \"CTRF\"",
                "application/vnd.grader.gradescope+json | application/vnd.grader.gradescope+json | stdout_visibility",
                "application/vnd.grader.exercism+json | application/vnd.grader.exercism+json | \"version\" : 3",
                "application/json;q=0.5, text/csv;q=0.6 | text/csv;header=present;charset=UTF-8 | submission,",
                "application/xml;q=0.9, */*;q=0.8 | application/xml | <testsuites",
                "text/csv, */* | text/csv;header=present;charset=UTF-8 | submission,",
                "application/vnd.ctrf+json, application/json | application/json | \"attempts\"",
                "application/json;q=0, application/*;q=0.1 | application/xml | <testsuites",
                "image/png, text/csv;q=0.1 | text/csv;header=present;charset=UTF-8 | submission,",
                "application/xml; charset=utf-8 | application/xml | <testsuites",
                "application/pdf, application/json;q=0.9 | application/pdf | %PDF-",
            })
    void otherwiseAcceptChooses(String accept, String type, String text) {
        Answer answer = client.get(path(graded(client)), "Accept", accept);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue(type);
        assertThat(answer.header("Vary")).hasValue("Accept");
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.text()).contains(text);
    }

    @Test
    void withoutAnyWishItIsJson() {
        Answer answer = client.get(path(graded(client)));

        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.header("Vary")).hasValue("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "*/*;q=0", "nonsense", "text/csv;q=0, application/msword"})
    void saysWhatThereIsWhereNothingWillDo(String accept) {
        Answer answer = client.get(path(graded(client)), "Accept", accept);

        assertThat(answer.status()).as("%s", answer).isEqualTo(406);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.header("Vary")).hasValue("Accept");
        assertThat(answer.at("/detail"))
                .contains("application/vnd.ctrf+json", "text/csv", "json, junit, gradescope, exercism, ctrf, csv, pdf");
    }

    @Test
    void saysWhichNamesThereAre() {
        Answer answer = client.get(path(graded(client)) + "?format=odt", "Accept", "application/json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail")).contains("json, junit, gradescope, exercism, ctrf, csv, pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "junit", "gradescope", "exercism", "ctrf", "csv"})
    void noFormatTellsACandidateWhatAHiddenTestSaid(String format) {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        SCRIPT.score("wrong = 1", 3);
        String path = path(candidate.submit("add-two", "wrong = 1", "Prefer", "wait=20")) + "?format=" + format;

        assertThat(client.get(path).text()).contains(escaped(ScriptedGrading.SECRET));
        assertThat(candidate.get(path).text())
                .doesNotContain("20, 22", "printed by test_secret", "complained by test_secret");
    }

    @Test
    void thePdfHoldsAllThatItsReaderMayKnow() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        SCRIPT.score("printed = '<fo:block>&amp;'", 3);
        Answer graded = candidate.submit("add-two", "printed = '<fo:block>&amp;'", "Prefer", "wait=20");
        String id = graded.at("/id");
        client.post("/v1/submissions/" + id + "/comments", """
                {"line": 1, "text": "What is this for?"}""");

        String staff = PdfText.of(client, path(graded) + "?format=pdf");
        assertThat(staff)
                .contains("printed = '<fo:block>&amp;'", "What is this for?", "3.13.5")
                .contains(ScriptedGrading.SECRET, "printed by test_secret_sum", "A hint");

        String own = PdfText.of(candidate, path(graded) + "?format=pdf");
        assertThat(own)
                .contains("printed = '<fo:block>&amp;'", "printed by test_small", "A hint")
                .doesNotContain("20, 22", "printed by test_secret", "complained by test_secret", "What is this for?");

        Client stranger = client.with(keys.issue(tenant, Role.CANDIDATE));
        assertThat(stranger.get(path(graded) + "?format=pdf").status()).isEqualTo(404);
    }

    @Test
    void exercismShowsTheCodeOfSamplesWhileTheirPackageIsServed() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        Answer graded = graded(candidate);
        String path = path(graded) + "?format=exercism";
        assertThat(candidate.get(path).json().at("/tests/0").has("test_code")).isFalse();

        database.sql("update submissions set report = replace(report, :scripted, :served) where id = :id")
                .param("scripted", "0".repeat(64))
                .param("served", client.get("/v1/challenges/add-two").at("/digest"))
                .param("id", graded.at("/id"))
                .update();

        Answer answer = candidate.get(path);
        assertThat(answer.at("/tests/0/test_code")).isEqualTo("assert add(1, 2) == 3");
        assertThat(answer.json().at("/tests/1").has("test_code")).isFalse();
        assertThat(answer.text()).doesNotContain("20, 22");
    }

    private static Answer graded(Client client) {
        return client.submit("add-two", "reported = 1", "Prefer", "wait=20");
    }

    private static String path(Answer graded) {
        return "/v1/submissions/" + graded.at("/id") + "/report";
    }

    /** The part of it that no format writes otherwise. */
    private static String escaped(String text) {
        return text.substring(0, text.indexOf(','));
    }
}
