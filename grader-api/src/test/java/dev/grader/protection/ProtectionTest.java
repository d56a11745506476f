package dev.grader.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionTest extends ServiceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/challenges",
                "/v1/submissions/sub_none",
                "/v1/no-such-route",
                "/nothing",
                "/problems",
                "/actuator/health",
                "/actuator/env"
            })
    void tellsBrowsersToMakeNothingOfAnAnswerButWhatItIs(String path) {
        for (Answer answer : List.of(client.get(path), client.with(null).get(path))) {
            SecurityHeadersFilter.HEADERS.forEach(
                    (name, value) -> assertThat(answer.header(name)).as(name).hasValue(value));
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void saysNothingOfTransportSecurityOverPlainHttp() {
        assertThat(client.get("/v1/challenges").header(SecurityHeadersFilter.STRICT_TRANSPORT_SECURITY))
                .isEmpty();
    }

    @Test
    void tellsEveryKeyHowMuchItMayAskFor() {
        Answer first = client.get("/v1/challenges");
        Answer refused = client.get("/v1/submissions/sub_none");

        assertThat(first.header("RateLimit-Policy")).hasValue("\"key\";q=2000;w=10");
        assertThat(first.header("RateLimit")).hasValue("\"key\";r=1999;t=1");
        assertThat(refused.header("RateLimit"))
                .hasValueSatisfying(value -> assertThat(value).matches("\"key\";r=199[89];t=1"));
        assertThat(client.with(null).get("/v1/challenges").header("RateLimit")).isEmpty();
    }

    @Test
    void letsNoPageOfAnotherOriginReadAnswersUnlessAskedTo() {
        Answer preflight = client.with(null).send("OPTIONS", "/v1/submissions", BodyPublishers.noBody(), new String[] {
            "Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST"
        });
        Answer answer = client.get("/v1/challenges", "Origin", "https://elsewhere.example");

        assertThat(preflight.status()).isEqualTo(401);
        for (Answer each : List.of(preflight, answer)) {
            assertThat(each.response().headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
        }
    }
}
