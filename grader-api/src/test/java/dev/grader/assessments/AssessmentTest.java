package dev.grader.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;

/** An assessment of the challenges of tests, and somebody who is invited to it. */
abstract class AssessmentTest extends ServiceTest {
    static final String PATH = "/v1/assessments";

    @Autowired
    Invitations invitations;

    @Autowired
    Sittings sittings;

    /** Of a program, a prediction, an order and an essay. */
    static final String ALL = """
            {"title":"Backend","introduction":"Take your time.","attempts":2,"time_limit_minutes":60,"challenges":[
              {"slug":"add-two"},{"slug":"multiply-two","attempts":1},{"slug":"predict-a-sum"},{"slug":"rank-two-sums"},
              {"slug":"explain-a-sum"}]}""";

    Answer make(String body) {
        Answer made = client.post(PATH, body);
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return made;
    }

    /** Invites somebody to it. */
    Answer invite(Answer assessment) {
        return invite(assessment, "{\"name\":\"Ada Lovelace\"}");
    }

    Answer invite(Answer assessment, String body) {
        Answer invited = client.post(PATH + "/" + assessment.at("/id") + "/invitations", body);
        assertThat(invited.status()).as("%s", invited).isEqualTo(201);
        return invited;
    }

    static String token(Answer invited) {
        String link = invited.at("/link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    Begun begin(String assessment) {
        return invitations.begin(token(invite(make(assessment))));
    }

    Answer read(String invitation) {
        return client.get("/v1/invitations/" + invitation);
    }

    Answer put(Answer assessment, String body, String ifMatch) {
        return client.send(
                "PUT",
                PATH + "/" + assessment.at("/id"),
                BodyPublishers.ofString(body),
                new String[] {"If-Match", ifMatch},
                "Content-Type",
                "application/json");
    }

    Answer delete(String path) {
        return client.send("DELETE", path, BodyPublishers.noBody(), new String[0]);
    }

    /** As if it had begun so much earlier. */
    void age(Begun begun, Duration by) {
        database.sql(
                        "update sittings set begun_at = begun_at - :by, deadline_at = deadline_at - :by where invitation = :id")
                .param("by", by.toMillis())
                .param("id", begun.sitting().invitation())
                .update();
    }

    Sitting again(Begun begun) {
        return sittings.find(begun.secret()).orElseThrow();
    }

    int notes(String action, String target) {
        return database.sql("select count(*) from audit_log where action = :action and target = :target")
                .param("action", action)
                .param("target", target)
                .query(Integer.class)
                .single();
    }

    static Instant moment(Answer answer, String pointer) {
        return Instant.parse(answer.at(pointer));
    }
}
