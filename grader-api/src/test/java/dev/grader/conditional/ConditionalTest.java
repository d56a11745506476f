package dev.grader.conditional;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import dev.grader.waiting.Waiting;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ConditionalTest extends ServiceTest {
    private static final String[] NO_HEADERS = {};

    @Autowired
    Waiting waiting;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/report",
                "/report?format=junit",
                "/report?format=csv",
                "/regrades",
                "../challenges",
                "../challenges/add-two",
                "../submissions?limit=1"
            })
    void whatIsReadHasAStrongTagAndIsNotSentTwice(String rest) {
        String submission = path(client);
        String path = rest.startsWith("../") ? "/v1" + rest.substring(2) : submission + rest;
        Answer first = client.get(path);
        String tag = tag(first);

        assertThat(first.status()).as("%s", first).isEqualTo(200);
        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(first.header("Cache-Control")).hasValue("private, no-cache");
        for (String names : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            Answer again = client.get(path, "If-None-Match", names);
            assertThat(again.status()).as(names).isEqualTo(304);
            assertThat(again.text()).isEmpty();
            assertThat(again.header("ETag")).hasValue(tag);
            assertThat(again.header("Cache-Control")).hasValue("private, no-cache");
            assertThat(again.header("Content-Type")).isEmpty();
            assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
        }
        assertThat(client.get(path, "If-None-Match", "\"x\"").text()).isEqualTo(first.text());
    }

    @Test
    void headTellsTheSameAsGetWithoutTheBody() {
        String path = path(client);
        Answer get = client.get(path);

        Answer head = client.send("HEAD", path, BodyPublishers.noBody(), NO_HEADERS);
        Answer again = client.send("HEAD", path, BodyPublishers.noBody(), NO_HEADERS, "If-None-Match", tag(get));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("Content-Length"))
                .hasValue(String.valueOf(get.response().body().length()));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aTagIsOldOnceTheSubmissionIsGraded() {
        SCRIPT.hold("tagged = 1");
        String path = client.submit("add-two", "tagged = 1").header("Location").orElseThrow();
        await().until(() -> client.get(path).at("/status").equals("running"));
        String before = tag(client.get(path));
        assertThat(client.get(path, "If-None-Match", before).status()).isEqualTo(304);

        SCRIPT.release("tagged = 1");

        await().untilAsserted(() -> {
            Answer now = client.get(path, "If-None-Match", before);
            assertThat(now.status()).isEqualTo(200);
            assertThat(now.at("/status")).isEqualTo("finished");
        });
    }

    @Test
    void whoWaitsIsAnsweredAtTheEndAndNotBefore() throws Exception {
        SCRIPT.hold("tagged = 2");
        String path = client.submit("add-two", "tagged = 2").header("Location").orElseThrow();
        await().until(() -> client.get(path).at("/status").equals("running"));
        String before = tag(client.get(path));
        var wait = client.getLater(path, "Prefer", "wait=30", "If-None-Match", before);
        await().until(() -> waiting.size() == 1);

        SCRIPT.release("tagged = 2");
        Answer end = wait.get(20, SECONDS);

        assertThat(end.status()).as("%s", end).isEqualTo(200);
        assertThat(end.at("/status")).isEqualTo("finished");
        assertThat(end.header("Preference-Applied")).hasValue("wait=30");
        assertThat(tag(end)).isNotEqualTo(before).isEqualTo(tag(client.get(path)));
        Answer still = client.get(path, "Prefer", "wait=30", "If-None-Match", tag(end));
        assertThat(still.status()).isEqualTo(304);
        assertThat(still.header("Preference-Applied")).hasValue("wait=30");
    }

    @Test
    void nobodysTagOpensWhatIsAnothers() {
        String path = path(client);
        String tag = tag(client.get(path));
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);
        Client other = client.with(keys.issue(neighbour, Role.INTEGRATOR));

        assertThat(other.get(path, "If-None-Match", tag).status()).isEqualTo(404);
        assertThat(other.get(path, "If-None-Match", "*").status()).isEqualTo(404);
        assertThat(client.with(null).get(path, "If-None-Match", "*").status()).isEqualTo(401);
        assertThat(other.get("/v1/submissions", "If-None-Match", tag(client.get("/v1/submissions")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCandidatesTagIsNotThatOfStaff() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String path = path(candidate);

        assertThat(tag(candidate.get(path))).isNotEqualTo(tag(client.get(path)));
        assertThat(candidate.get(path, "If-None-Match", tag(client.get(path))).status())
                .isEqualTo(200);
    }

    @Test
    void formatsHaveTagsOfTheirOwn() {
        String path = path(client) + "/report";
        String json = tag(client.get(path));

        assertThat(client.get(path, "Accept", "text/xml", "If-None-Match", json).status())
                .isEqualTo(200);
        assertThat(client.get(path, "Accept", "application/json", "If-None-Match", json)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void refusalsAndWhatIsWrittenHaveNoTag() {
        assertThat(client.get("/v1/submissions/sub_none", "If-None-Match", "*"))
                .returns(404, Answer::status)
                .satisfies(answer -> assertThat(answer.header("ETag")).isEmpty());
        assertThat(client.get("/v1/submissions?limit=0").header("ETag")).isEmpty();
        assertThat(client.submit("add-two", "tagged = 3", "If-None-Match", "*"))
                .returns(202, Answer::status)
                .satisfies(answer -> assertThat(answer.header("ETag")).isEmpty());
    }

    private static String path(Client client) {
        Answer answer = client.submit("add-two", "tagged = 0", "Prefer", "wait=20");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return "/v1/submissions/" + answer.at("/id");
    }

    private static String tag(Answer answer) {
        return answer.header("ETag").orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
