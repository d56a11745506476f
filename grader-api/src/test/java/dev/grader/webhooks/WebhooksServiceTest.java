package dev.grader.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** With a server beside the service, which the operator allows. */
abstract class WebhooksServiceTest extends ServiceTest {
    final Receiver receiver = new Receiver();

    @DynamicPropertySource
    static void allowed(DynamicPropertyRegistry registry) {
        registry.add("grader.webhooks.allow", () -> "127.0.0.1, 10.0.0.0/8");
    }

    @AfterEach
    void closeTheReceiver() {
        receiver.close();
    }

    Answer create(Client caller, String url, String... events) {
        var body = new LinkedHashMap<String, Object>(Map.of("url", url));
        if (events.length > 0) {
            body.put("events", events);
        }
        Answer answer = caller.post("/v1/webhooks", JsonMapper.shared().writeValueAsString(body));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    Answer create(String... events) {
        return create(client, receiver.url(), events);
    }

    static String path(Answer webhook) {
        return "/v1/webhooks/" + webhook.at("/id");
    }

    Answer put(String path, String body, String... headers) {
        return client.send("PUT", path, BodyPublishers.ofString(body), headers, "Content-Type", "application/json");
    }

    Answer delete(String path) {
        return client.send("DELETE", path, BodyPublishers.noBody(), new String[0]);
    }

    Answer finished(Map<String, ?> more) {
        return client.submit("add-two", "w = 1 # " + UUID.randomUUID(), more, "Prefer", "wait=20");
    }
}
