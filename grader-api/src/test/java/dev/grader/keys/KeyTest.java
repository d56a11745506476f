package dev.grader.keys;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Keys made, looked at, rotated and revoked over the wire. */
abstract class KeyTest extends ServiceTest {
    @Autowired
    Clock clock = Clock.systemUTC();

    Answer make(String body) {
        return client.post("/v1/keys", body);
    }

    Answer see(Answer made) {
        return client.get("/v1/keys/" + made.at("/id"));
    }

    static Answer rotate(Client by, Answer made, String body) {
        return by.post("/v1/keys/" + made.at("/id") + "/rotate", body);
    }

    static Answer revoke(Client by, Answer made) {
        return by.send("DELETE", "/v1/keys/" + made.at("/id"), BodyPublishers.noBody(), new String[0]);
    }

    void set(Answer made, String column, long value) {
        database.sql("update api_keys set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", made.at("/id").substring("key_".length()))
                .update();
    }

    static Duration life(Answer made) {
        return Duration.between(Instant.parse(made.at("/created_at")), Instant.parse(made.at("/expires_at")));
    }

    static String secret(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    static String next(Answer page) {
        return page.header("Link").orElseThrow().replaceAll("<(.*)>.*", "$1");
    }

    static List<String> items(Answer page) {
        return page.json()
                .get("items")
                .valueStream()
                .map((JsonNode item) -> item.get("id").stringValue())
                .toList();
    }
}
