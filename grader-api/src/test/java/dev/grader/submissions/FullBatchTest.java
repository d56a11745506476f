package dev.grader.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Batches for which there is not enough room. */
@TestPropertySource(properties = "grader.backlog.per-tenant=3")
class FullBatchTest extends ServiceTest {
    @Test
    void takesAsManyAsThereIsRoomForAndTellsTheOthersWhenToComeBack() {
        SCRIPT.hold("f = 1");
        Answer some = send(5);

        assertThat(some.status()).isEqualTo(202);
        for (int index = 0; index < 5; index++) {
            assertThat(some.at("/items/" + index + "/status")).isEqualTo(index < 3 ? "202" : "429");
        }
        assertThat(some.at("/items/3/problem/type")).isEqualTo("/problems/backlog-full");
        assertThat(some.at("/items/3/problem/retry_after")).isEqualTo("5");

        Answer none = send(2, "Idempotency-Key", "later");
        assertThat(none.status()).as("%s", none).isEqualTo(429);
        assertThat(none.header("Retry-After")).hasValue("5");
        assertThat(none.at("/type")).isEqualTo("/problems/backlog-full");
        assertThat(none.at("/items/1/problem/retry_after")).isEqualTo("5");

        SCRIPT.release("f = 1");
        await().untilAsserted(
                        () -> assertThat(send(2, "Idempotency-Key", "later").status())
                                .as("a key that was refused for lack of room is free again")
                                .isEqualTo(202));
    }

    private Answer send(int items, String... headers) {
        return client.post(
                "/v1/submission-batches",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "submissions",
                                Collections.nCopies(items, Map.of("challenge", "add-two", "source", "f = 1")))),
                headers);
    }
}
