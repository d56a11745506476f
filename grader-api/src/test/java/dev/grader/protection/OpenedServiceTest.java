package dev.grader.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A service with a low rate, one of whose answers a page may read. */
@TestPropertySource(properties = {"grader.rate.per-key=1", "grader.cors.origins=https://interviews.example"})
class OpenedServiceTest extends ServiceTest {
    @Test
    void refusesWhatIsMoreThanTheRateAndSaysWhenToComeAgain() {
        var answers = IntStream.range(0, 12)
                .mapToObj(number -> client.get("/v1/challenges"))
                .toList();
        Answer refused = answers.getLast();

        assertThat(answers.getFirst().header("RateLimit")).hasValue("\"key\";r=9;t=1");
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeBetween(10, 11);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/type")).isEqualTo("/problems/rate-limited");
        assertThat(refused.header("RateLimit")).hasValue("\"key\";r=0;t=10");
        assertThat(refused.header("Retry-After")).hasValue("1");
    }

    @Test
    void letsThePagesOfTheOriginsThatWereNamedReadAnswers() {
        Answer preflight = preflight("https://interviews.example");

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).hasValue("https://interviews.example");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(client.get("/v1/challenges", "Origin", "https://interviews.example")
                        .header("Access-Control-Allow-Origin"))
                .hasValue("https://interviews.example");
    }

    @Test
    void letsNoOtherPageReadThem() {
        assertThat(preflight("https://interviews.example.evil.example").status())
                .isEqualTo(403);
    }

    private Answer preflight(String origin) {
        return client.with(null).send("OPTIONS", "/v1/submissions", BodyPublishers.noBody(), new String[] {
            "Origin", origin, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization"
        });
    }
}
