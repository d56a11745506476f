package dev.grader.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ScriptedGrading;
import dev.grader.ServiceTest;
import dev.grader.access.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** OWASP's API Security Top 10 of 2023, each as the attack it describes. What other tests show in full is shown here by one case. */
class OwaspApiTop10Test extends ServiceTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes = new RequestMappingHandlerMapping();

    /** Somebody else's id, in every place where one goes; see TenantIsolationTest for every route. */
    @Test
    void api1BrokenObjectLevelAuthorization() {
        String path = finished(client, "o = 1");
        Client owner = client;
        newTenant();

        for (String attempt : List.of(path, path + "/report", path + "/regrades", path + "/events")) {
            assertThat(owner.get(attempt).status()).as(attempt).isEqualTo(200);
            assertThat(client.get(attempt).status()).as(attempt).isEqualTo(404);
        }
        assertThat(client.post(path + "/cancel", "").status()).isEqualTo(404);
        assertThat(client.post(path + "/regrade", "").status()).isEqualTo(404);
    }

    /** Keys that are almost right, in every place but the one where a key belongs. */
    @Test
    void api2BrokenAuthentication() {
        String key = String.valueOf(client.key());
        Client nobody = client.with(null);

        assertThat(nobody.get("/v1/submissions").status()).isEqualTo(401);
        assertThat(nobody.get("/v1/submissions?key=" + key + "&access_token=" + key)
                        .status())
                .isEqualTo(401);
        assertThat(nobody.get("/v1/submissions", "Cookie", "key=" + key).status())
                .isEqualTo(401);
        for (String wrong : List.of(
                key.substring(0, key.length() - 1), key + "A", key.toUpperCase(Locale.ROOT), "null", "' or ''='")) {
            Answer refused = client.with(wrong).get("/v1/submissions");
            assertThat(refused.status()).as(wrong).isEqualTo(401);
            assertThat(refused.text()).doesNotContain(key);
        }
    }

    /** Fields that are the service's to write are refused, and those that are not the reader's to see are not there. */
    @Test
    void api3BrokenObjectPropertyLevelAuthorization() {
        for (String field : List.of("verdict", "score", "tenant", "status", "test", "attempts", "report")) {
            Answer refused = client.submit("add-two", "o = 3", Map.of(field, "accepted"));
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/" + field);
        }
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        assertThat(client.get(finished(client, "o = 3")).text()).contains(ScriptedGrading.SECRET);
        assertThat(candidate.get(finished(candidate, "o = 3")).text()).doesNotContain(ScriptedGrading.SECRET);
    }

    /** Too large, too deep, too many: refused for the price of looking. See also LargeBodyTest, RateLimitsTest and FullQueueTest. */
    @Test
    void api4UnrestrictedResourceConsumption() {
        assertThat(client.submit("add-two", "#".repeat((128 << 10) + 1)).status())
                .isEqualTo(413);
        assertThat(client.post("/v1/submissions", "{\"metadata\":".repeat(20) + "1" + "}".repeat(20))
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/v1/submissions?limit=1000000").status()).isEqualTo(400);
        assertThat(client.get("/v1/challenges").header("RateLimit")).isPresent();
    }

    /** A candidate's key on every route that is not a candidate's. See RoleRouteMatrixTest for every role. */
    @Test
    void api5BrokenFunctionLevelAuthorization() {
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));
        String own = finished(candidate, "o = 5");

        assertThat(candidate.post(own + "/regrade", "").status()).isEqualTo(403);
        assertThat(candidate.post("/v1/challenges:reload", "").status()).isEqualTo(403);
        assertThat(candidate.post("/v1/keys", "{}").status()).isEqualTo(403);
        assertThat(candidate.post("/v1/webhooks", "{}").status()).isEqualTo(403);
        assertThat(candidate.get("/v1/audit-log").status()).isEqualTo(403);
        assertThat(send(candidate, "DELETE", "/v1/candidates/Ada").status()).isEqualTo(403);
        assertThat(send(candidate, "PUT", own + "/review").status()).isEqualTo(403);
    }

    /** Trying until it fits: the flow that is worth something here is handing in, and who may limit it is not who hands in. */
    @Test
    void api6UnrestrictedAccessToSensitiveBusinessFlows() {
        String tag = client.get("/v1/attempt-limits").header("ETag").orElseThrow();
        Answer limited = client.send(
                "PUT",
                "/v1/attempt-limits",
                BodyPublishers.ofString("{\"default\":2,\"challenges\":{}}"),
                new String[] {"If-Match", tag},
                "Content-Type",
                "application/json");
        assertThat(limited.status()).as("%s", limited).isEqualTo(200);
        Client candidate = client.with(keys.issue(tenant, Role.CANDIDATE));

        finished(candidate, "o = 6");
        finished(candidate, "o = 60");

        Answer third = candidate.submit("add-two", "o = 600");
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.header("Location")).isEmpty();
        assertThat(send(candidate, "PUT", "/v1/attempt-limits").status()).isEqualTo(403);
    }

    /** A webhook is the one thing that makes the service call an address somebody named: none inside is called. */
    @Test
    void api7ServerSideRequestForgery() throws IOException {
        var called = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            called.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        try {
            int port = inside.getAddress().getPort();
            for (String host : List.of(
                    "127.0.0.1",
                    "localhost",
                    "[::1]",
                    "[::ffff:127.0.0.1]",
                    "2130706433",
                    "0x7f.1",
                    "169.254.169.254")) {
                Answer refused =
                        client.post("/v1/webhooks", "{\"url\":\"https://%s:%d/\",\"events\":[]}".formatted(host, port));
                assertThat(refused.status()).as("%s: %s", host, refused).isIn(400, 422);
            }
            assertThat(called).hasValue(0);
        } finally {
            inside.stop(0);
        }
    }

    /** What a default would leave open: other origins, cookies, versions, stack traces, methods, the operator's pages. */
    @Test
    void api8SecurityMisconfiguration() {
        Answer answer = client.get("/v1/challenges", "Origin", "https://elsewhere.example");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(send(client, "TRACE", "/v1/challenges").status()).isBetween(400, 499);
        for (String path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/beans", "/h2-console")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/v1/submissions/%00", "/v1/submissions?limit=x", "/error")) {
            assertThat(client.get(path).text()).doesNotContain("Exception", "\tat ", "org.springframework");
        }
    }

    /** Every route that is served is described, and what is described is served. See OpenApiRoutesTest. */
    @Test
    void api9ImproperInventoryManagement() {
        JsonNode paths = client.with(null).get("/openapi.json").json().get("paths");

        Set<String> served = new TreeSet<>();
        routes.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/v1/"))
                .forEach(served::add);

        assertThat(served).hasSizeGreaterThan(20);
        assertThat(new TreeSet<>(paths.propertyNames())).containsAll(served);
    }

    /** The APIs that this one consumes are its clients' receivers: what they answer is bounded, never followed, and never told on. */
    @Test
    void api10UnsafeConsumptionOfApis() {
        Answer redirecting = client.post(
                "/v1/webhooks", "{\"url\":\"https://user:hunter2@example.org/\",\"events\":[\"submission.finished\"]}");

        assertThat(redirecting.status()).as("%s", redirecting).isEqualTo(422);
        assertThat(redirecting.text()).doesNotContain("hunter2");
    }

    private static Answer send(Client client, String method, String path) {
        return client.send(
                method, path, BodyPublishers.ofString("{}"), new String[0], "Content-Type", "application/json");
    }

    private static String finished(Client client, String source) {
        return client.submit("add-two", source, "Prefer", "wait=20")
                .header("Location")
                .orElseThrow();
    }
}
