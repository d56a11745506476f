package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import dev.grader.paging.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class SubmissionFiltersTest extends ServiceTest {
    private static final String NAME = "Ann & Bob/50%+ü";

    @Test
    void filtersByEachThing() {
        SCRIPT.score("s = wrong", 3);
        SCRIPT.hold("s = held");
        String accepted = finished("add-two", "s = 1", Map.of("candidate", NAME));
        String wrong = finished("multiply-two", "s = wrong", Map.of());
        String tried = finished("add-two", "s = 2", Map.of("mode", "run"));
        String held = client.submit("add-two", "s = held").at("/id");
        String cancelled = client.submit("add-two", "s = held").at("/id");
        client.post("/v1/submissions/" + cancelled + "/cancel", "");

        assertThat(list("")).containsExactly(cancelled, held, tried, wrong, accepted);
        assertThat(list("?status=finished")).containsExactly(tried, wrong, accepted);
        assertThat(list("?status=cancelled")).containsExactly(cancelled);
        assertThat(list("?verdict=wrong_answer")).containsExactly(wrong);
        assertThat(list("?challenge=multiply-two")).containsExactly(wrong);
        assertThat(list("?challenge=never-was")).isEmpty();
        assertThat(list("?candidate=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8)))
                .containsExactly(accepted);
        assertThat(list("?mode=run")).containsExactly(tried);
        assertThat(list("?status=finished&challenge=add-two&mode=submit")).containsExactly(accepted);
        assertThat(list("?batch=bat_01a2047b-699f-73d3-9824-d5872fe6121e")).isEmpty();
        SCRIPT.release("s = held");
    }

    @Test
    void filtersByTheTimeTheyWereTakenBothEndsExcluded() {
        var ids = new ArrayList<String>();
        for (int day = 1; day <= 3; day++) {
            Instant moment = Instant.parse("2026-01-0%dT12:00:00Z".formatted(day));
            // Of that time, and of no other test: the database is kept.
            String id = Submissions.IDS.earliest(moment).substring(0, 23)
                    + UUID.randomUUID().toString().substring(18);
            insert(id, moment);
            ids.addFirst(id);
        }

        assertThat(list("?created_after=2026-01-01T12:00:00.000Z")).containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(list("?created_after=2026-01-01T11:59:59.999Z")).containsExactlyElementsOf(ids);
        assertThat(list("?created_before=2026-01-03T12:00:00Z")).containsExactlyElementsOf(ids.subList(1, 3));
        assertThat(list("?created_before=2026-01-03T12:00:00.0000001Z")).containsExactlyElementsOf(ids);
        assertThat(list("?created_after=2026-01-01T13:00:00%2B01:00&created_before=2026-01-03T12:00:00Z"))
                .containsExactly(ids.get(1));
    }

    private void insert(String id, Instant moment) {
        database.sql("""
                        insert into submissions
                          (id, tenant, api_key, challenge, mode, source, metadata, status, attempts, created_at)
                        select :id, :tenant, id, 'add-two', 'submit', '', '{}', 'cancelled', 0, :at
                        from api_keys where tenant = :tenant limit 1
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("at", moment.toEpochMilli())
                .update();
    }

    @Test
    void theNextPageIsFilteredLikeTheFirst() {
        var made = new ArrayList<String>();
        for (int number = 0; number < 3; number++) {
            made.addFirst(finished("add-two", "s = 3", Map.of("candidate", NAME)));
            finished("add-two", "s = 3", Map.of("candidate", "another"));
        }
        Answer first = client.get("/v1/submissions?limit=2&verdict=accepted&candidate="
                + URLEncoder.encode(NAME, StandardCharsets.UTF_8));

        String next = first.header("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"next\"", "$1");
        Answer second = client.get(next);

        assertThat(next).contains("verdict=accepted", "limit=2", "cursor=");
        assertThat(ids(first)).containsExactlyElementsOf(made.subList(0, 2));
        assertThat(ids(second)).containsExactly(made.get(2));
        assertThat(second.header("Link")).isEmpty();
    }

    @Test
    void showsACandidatesKeyNothingButItsOwnWhateverItAsksFor() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        finished("add-two", "s = 4", Map.of("candidate", "ann"));
        String own = candidate
                .submit("add-two", "s = 4", Map.of("candidate", "ann"), "Prefer", "wait=20")
                .at("/id");

        for (String query : List.of("", "?candidate=ann", "?status=finished", "?challenge=add-two", "?mode=submit")) {
            assertThat(ids(candidate.get("/v1/submissions" + query))).as(query).containsExactly(own);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=done|The parameter status takes one of queued, running, finished, cancelled",
                "verdict=wrong|The parameter verdict takes one of accepted, wrong_answer",
                "mode=|The parameter mode takes one of submit, run",
                "challenge=%20|The parameter challenge takes 1 to 100 characters",
                "candidate=a%00b|The parameter candidate takes 1 to 200 characters",
                "batch=bat_1|The parameter batch takes the id of a batch",
                "created_after=yesterday|The parameter created_after takes a time of RFC 3339",
                "created_after=2026-02-30T00:00:00Z|The parameter created_after takes a time of RFC 3339",
                "created_before=2026-01-01T00:00:00|The parameter created_before takes a time of RFC 3339",
                "created_before=%2B999999999-01-01T00:00:00Z|The parameter created_before takes a time of RFC 3339",
                "limit=0|The parameter limit is not a number from 1 to 100",
                "cursor=x|The parameter cursor was not made by this list",
                "status=queued&status=running|The parameter status is given 2 times",
                "statsu=queued|There is no parameter statsu: did you mean status?",
                "colour=red|There is no parameter colour: the parameters are status, verdict"
            })
    void saysWhatAParameterTakes(String query, String detail) {
        Answer refused = client.get("/v1/submissions?" + query);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.at("/type")).isEqualTo("/problems/invalid-request");
        assertThat(refused.at("/detail")).startsWith(detail);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Answer refused = client.get("/v1/submissions?status=done&colour=red");

        assertThat(refused.at("/detail")).isEqualTo("The query has 2 faults: see errors.");
        assertThat(refused.json().get("errors").size()).isEqualTo(2);
    }

    /** In the order of an index that begins with what is asked for, so that what does not fit is not read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|submissions_of_tenant",
                "status=finished|submissions_by_status",
                "verdict=accepted|submissions_by_verdict",
                "challenge=add-two|submissions_by_challenge",
                "mode=run|submissions_of_tenant",
                "candidate=ann|submissions_of_candidate",
                "batch=bat_01a2047b-699f-73d3-9824-d5872fe6121e|submissions_of_batch",
                "created_after=2026-01-01T00:00:00Z|submissions_of_tenant (tenant=? AND test=? AND id>?)",
                "created_before=2026-01-01T00:00:00Z|submissions_of_tenant (tenant=? AND test=? AND id<?)"
            })
    @Tag("sqlite")
    void readsNoMoreThanItsPage(String query, String index) {
        assertThat(plan(query, false)).contains("USING INDEX " + index).doesNotContain("SCAN", "B-TREE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status=finished", "challenge=add-two", "candidate=ann"})
    @Tag("sqlite")
    void readsNobodyElsesForACandidate(String query) {
        assertThat(plan(query, true)).contains("(api_key=?").doesNotContain("SCAN submissions", "SCAN api_keys");
    }

    private String plan(String query, boolean ofOneKey) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            parameters.add(parameter.split("=", -1)[0], parameter.split("=", -1)[1]);
        }
        SubmissionFilter filter = SubmissionFilter.read(new Parameters(parameters, SubmissionFilter.PARAMETERS));
        var values = new HashMap<String, Object>(filter.values());
        values.putAll(Map.of("tenant", "somebody", "key", "a key", "test", false, "limit", 21));
        return String.join(
                "\n",
                database.sql("explain query plan " + SubmissionStore.pageSql(ofOneKey, filter, false))
                        .params(values)
                        .query((row, number) -> row.getString("detail"))
                        .list());
    }

    private String finished(String challenge, String source, Map<String, ?> more) {
        Answer answer = client.submit(challenge, source, more, "Prefer", "wait=20");
        assertThat(answer.at("/status")).as("%s", answer).isEqualTo("finished");
        return answer.at("/id");
    }

    private List<String> list(String query) {
        return ids(client.get("/v1/submissions" + query));
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        var ids = new ArrayList<String>();
        answer.json().get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
