package dev.grader.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommentsTest extends ServiceTest {
    @Test
    void areOnALineOrOnTheWholeAndTellWhoWroteThem() {
        String path = finished("a = 1\nb = 2\n");
        var grant = Grant.all(Role.INTERVIEWER);
        Client grace = client.with(keys.issue(tenant, grant).text());

        Answer line = comment(grace, path, "{\"line\":2,\"text\":\"Why 2?\"}");
        Answer whole = comment(client, path, "{\"text\":\"<b>Good</b>\"}");

        assertThat(line.status()).as("%s", line).isEqualTo(201);
        assertThat(line.at("/id")).startsWith("cmt_");
        Answer list = client.get(path + "/comments");
        assertThat(list.json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("id").asString()))
                .containsExactly(line.at("/id"), whole.at("/id"));
        assertThat(list.at("/items/0/line")).isEqualTo("2");
        assertThat(list.at("/items/0/author"))
                .isEqualTo(grace.get("/v1/keys/current").at("/id"));
        assertThat(list.json().at("/items/1/line").isNull()).isTrue();
        assertThat(list.at("/items/1/text")).isEqualTo("<b>Good</b>");
    }

    @Test
    void comeInPages() {
        String path = finished("a = 3");
        for (int number = 0; number < 3; number++) {
            comment(client, path, "{\"text\":\"%d\"}".formatted(number));
        }

        Answer first = client.get(path + "/comments?limit=2");
        String next = first.header("Link").orElseThrow().replaceAll("<(.*)>.*", "$1");

        assertThat(first.at("/has_more")).isEqualTo("true");
        assertThat(client.get(next).at("/items/0/text")).isEqualTo("2");
    }

    @Test
    void areChangedByTheirAuthorAloneAndDeletedByAdminsToo() {
        String path = finished("a = 4");
        Client grace = client.with(keys.issue(tenant, Role.INTERVIEWER));
        Client alan = client.with(keys.issue(tenant, Role.INTERVIEWER));
        String own = path + "/comments/"
                + comment(grace, path, "{\"text\":\"First\"}").at("/id");

        assertThat(put(alan, own, "{\"text\":\"Another\"}").status()).isEqualTo(403);
        assertThat(put(client, own, "{\"text\":\"Another\"}").status()).isEqualTo(403);
        assertThat(delete(alan, own).status()).isEqualTo(403);
        Answer changed = put(grace, own, "{\"text\":\"Second\"}");
        assertThat(changed.at("/text")).as("%s", changed).isEqualTo("Second");
        assertThat(changed.at("/edited_at")).isNotEmpty();
        assertThat(delete(client, own).status()).isEqualTo(204);
        assertThat(delete(client, own).status()).isEqualTo(404);
        assertThat(client.get(path + "/comments").json().get("items")).isEmpty();
        assertThat(client.get("/v1/audit-log").text())
                .contains("comment.created", "comment.changed", "comment.deleted");
    }

    @Test
    void areNeverForCandidates() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String path = "/v1/submissions/"
                + candidate.submit("add-two", "a = 5", "Prefer", "wait=20").at("/id");
        comment(client, path, "{\"line\":1,\"text\":\"canary\"}");

        assertThat(candidate.get(path + "/comments").status()).isEqualTo(403);
        assertThat(comment(candidate, path, "{\"text\":\"x\"}").status()).isEqualTo(403);
        assertThat(candidate.get(path).text()).doesNotContain("canary");
    }

    @Test
    void areMadeOnceWhereTheRequestIsSentTwice() {
        String path = finished("a = 6");
        String body = "{\"text\":\"Once\"}";

        String first =
                client.post(path + "/comments", body, "Idempotency-Key", "c").at("/id");
        Answer second = client.post(path + "/comments", body, "Idempotency-Key", "c");

        assertThat(second.at("/id")).isEqualTo(first);
        assertThat(client.get(path + "/comments").json().get("items").size()).isOne();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("{\"line\":3,\"text\":\"x\"}", 422, "#/line", "The source has 2 lines"),
                arguments("{\"line\":0,\"text\":\"x\"}", 400, "#/line", "whole number from 1"),
                arguments("{\"line\":1}", 400, "#/text", "text is missing"),
                arguments("{\"text\":\"  \"}", 400, "#/text", "not all blank"),
                arguments("{\"text\":\"" + "x".repeat(4_001) + "\"}", 400, "#/text", "1 to 4000 characters"),
                arguments("{\"txt\":\"x\",\"text\":\"x\"}", 400, "#/txt", "did you mean text"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void sayWhatIsWrongWithThem(String body, int status, String pointer, String detail) {
        Answer answer = comment(client, finished("a = 7\nb = 8"), body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/detail")).contains(detail);
    }

    private String finished(String source) {
        return "/v1/submissions/"
                + client.submit("add-two", source, "Prefer", "wait=20").at("/id");
    }

    private static Answer comment(Client by, String path, String body) {
        return by.post(path + "/comments", body);
    }

    private static Answer put(Client by, String path, String body) {
        return by.send("PUT", path, BodyPublishers.ofString(body), new String[0], "Content-Type", "application/json");
    }

    private static Answer delete(Client by, String path) {
        return by.send("DELETE", path, BodyPublishers.noBody(), new String[0]);
    }
}
