package dev.grader.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentsTest extends AssessmentTest {
    @Test
    void isToldAsItWasMade() {
        Answer made = make(ALL);

        assertThat(made.header("Location")).contains(PATH + "/" + made.at("/id"));
        assertThat(made.at("/id")).startsWith("asm_");
        assertThat(made.at("/title")).isEqualTo("Backend");
        assertThat(made.at("/introduction")).isEqualTo("Take your time.");
        assertThat(made.at("/challenges/1/slug")).isEqualTo("multiply-two");
        assertThat(made.at("/challenges/1/attempts")).isEqualTo("1");
        assertThat(made.json().at("/challenges/0/attempts").isNull()).isTrue();
        assertThat(made.at("/attempts")).isEqualTo("2");
        assertThat(made.at("/time_limit_minutes")).isEqualTo("60");
        assertThat(made.at("/show_results")).isEqualTo("true");
        assertThat(made.at("/created_by"))
                .isEqualTo(client.get("/v1/keys/current").at("/id"));
        assertThat(client.get(PATH + "/" + made.at("/id")).text()).isEqualTo(made.text());
        assertThat(notes("assessment.created", made.at("/id"))).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':'T'}|400|#/challenges",
                "{'challenges':[{'slug':'add-two'}]}|400|#/title",
                "{'title':'T','challenges':[]}|400|#/challenges",
                "{'title':'T','challenges':['add-two']}|400|#/challenges/0",
                "{'title':'T','challenges':[{'slug':'add-two'},{'slug':'add-two'}]}|400|#/challenges/1",
                "{'title':'T','challenges':[{'slug':'add-two','points':3}]}|400|#/challenges/0",
                "{'title':'T','challenges':[{'slug':'add-two','attempts':0}]}|400|#/challenges/0/attempts",
                "{'title':'T','challenges':[{'slug':'add-tow'}]}|422|#/challenges/0/slug",
                "{'title':'T','challenges':[{'slug':'add-two'}],'attempts':1001}|400|#/attempts",
                "{'title':'T','challenges':[{'slug':'add-two'}],'time_limit_minutes':4}|400|#/time_limit_minutes",
                "{'title':'T','challenges':[{'slug':'add-two'}],'time_limit_minutes':10081}|400|#/time_limit_minutes",
                "{'title':'T','challenges':[{'slug':'add-two'}],'time_limit':60}|400|#/time_limit"
            })
    void saysWhatIsWrong(String body, int status, String pointer) {
        Answer refused = client.post(PATH, body.replace('\'', '"'));

        assertThat(refused.status()).as("%s", refused).isEqualTo(status);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void isMadeOnceHoweverOftenItIsSent() {
        String key = UUID.randomUUID().toString();

        Answer first = client.post(PATH, ALL, "Idempotency-Key", key);
        Answer second = client.post(PATH, ALL, "Idempotency-Key", key);

        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(client.get(PATH).json().get("items").size()).isOne();
    }

    @Test
    void isChangedByWhoHasSeenItUntilACandidateHasBegun() {
        Answer made = make(ALL);
        String tag = client.get(PATH + "/" + made.at("/id")).header("ETag").orElseThrow();
        String other = ALL.replace("\"attempts\":2", "\"attempts\":3");

        Answer changed = put(made, other, tag);

        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(changed.at("/attempts")).isEqualTo("3");
        assertThat(changed.at("/version")).isEqualTo("2");
        assertThat(put(made, ALL, tag).status()).isEqualTo(412);
        assertThat(notes("assessment.changed", made.at("/id"))).isOne();

        invitations.begin(token(invite(made)));

        Answer late = put(made, ALL, "*");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/detail")).contains("A candidate has begun it");
        Answer reworded = put(made, other.replace("Take your time.", "Hurry."), "*");
        assertThat(reworded.status()).as("%s", reworded).isEqualTo(200);
        assertThat(reworded.at("/introduction")).isEqualTo("Hurry.");
        assertThat(reworded.at("/begun_at")).isNotEmpty();
    }

    @Test
    void isChangedByNobodyWhoDoesNotSayWhatItWas() {
        Answer made = make(ALL);

        Answer blind = client.send(
                "PUT",
                PATH + "/" + made.at("/id"),
                java.net.http.HttpRequest.BodyPublishers.ofString(ALL),
                new String[0],
                "Content-Type",
                "application/json");

        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void isNoLongerOnTheListNorTakenUpOnceItIsArchived() {
        Answer kept = make(ALL);
        Answer archived = make(ALL);
        String path = PATH + "/" + archived.at("/id");
        String link = token(invite(archived));

        assertThat(delete(path).status()).isEqualTo(204);
        assertThat(delete(path).status()).isEqualTo(204);

        assertThat(client.get(PATH).at("/items/0/id")).isEqualTo(kept.at("/id"));
        assertThat(client.get(PATH + "?archived=true").at("/items/0/id")).isEqualTo(archived.at("/id"));
        assertThat(client.post(path + "/invitations", "{\"name\":\"Bob\"}").status())
                .isEqualTo(409);
        assertThat(put(archived, ALL, "*").status()).isEqualTo(409);
        assertThat(invitations.begin(link).sitting().caller().tenant())
                .as("who was invited before")
                .isEqualTo(tenant);
        assertThat(notes("assessment.archived", archived.at("/id"))).isOne();
    }

    @Test
    void areListedInPages() {
        for (int made = 0; made < 3; made++) {
            make(ALL);
        }

        Answer first = client.get(PATH + "?limit=2");

        assertThat(first.json().get("items").size()).isEqualTo(2);
        String next = first.header("Link").orElseThrow().replaceAll("^<|>.*", "");
        Answer second = client.get(next);
        assertThat(second.json().get("items").size()).isOne();
        assertThat(second.at("/has_more")).isEqualTo("false");
    }

    @Test
    void areNotForTestKeys() {
        Client tester = client.with(
                keys.issue(tenant, Grant.all(Role.INTEGRATOR).forTests()).text());
        make(ALL);

        assertThat(tester.post(PATH, ALL).status()).isEqualTo(403);
        assertThat(tester.get(PATH).json().get("items").size()).isZero();
    }
}
