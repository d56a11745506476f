package dev.grader.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * That nothing of one tenant is there for another, on any route there is: every id answers as one that never was, and lists hold nothing of
 * it. The same holds between test keys and all others of one tenant. A route with ids of a new sort belongs into {@link #makeEverything}.
 */
class TenantIsolationTest extends ServiceTest {
    /** The segment before a variable tells what it is the id of. */
    private static final Pattern VARIABLE = Pattern.compile("/([a-z-]+)/\\{[a-z]+}");

    /** Those that are every tenant's, and the one that is no id: see {@link #erasesNobodyOfAnotherTenant}. */
    private static final Set<String> SHARED = Set.of("challenges", "candidates");

    private static final String ASSESSMENT = "{\"title\":\"Backend\",\"challenges\":[{\"slug\":\"add-two\"}]}";

    /** Bodies that a route reads before it looks for what it names; of all others {@code {}}. */
    private static final Map<String, String> BODIES = Map.of(
            "/v1/submissions/{id}/comments",
            "{\"text\":\"x\"}",
            "/v1/submissions/{id}/comments/{comment}",
            "{\"text\":\"x\"}",
            "/v1/submissions/{id}/override",
            "{\"points\":1,\"reason\":\"x\"}",
            "/v1/assessments/{id}",
            ASSESSMENT,
            "/v1/assessments/{id}/invitations",
            "{\"name\":\"Ada\"}",
            "/v1/submissions/{id}/review",
            "{\"ticks\":[true]}",
            "/v1/webhooks/{id}",
            "{\"url\":\"https://198.41.0.4/\",\"events\":[\"regrade.finished\"],\"enabled\":true}",
            "/v1/webhooks/{id}/replay",
            "{\"since\":\"2026-01-01T00:00:00Z\"}");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings = List.of();

    /** By the segment before them: an id that the owner has, and one that nobody ever had. */
    private final Map<String, Ids> ids = new LinkedHashMap<>();

    private Client stranger = Client.of(0, null);
    private Client tester = Client.of(0, null);

    @BeforeEach
    void makeEverything() {
        String neighbour = "tenant-" + UUID.randomUUID();
        keys.addTenant(neighbour);
        stranger = client.with(keys.issue(neighbour, Role.INTEGRATOR));
        tester = client.with(
                keys.issue(tenant, Grant.all(Role.INTEGRATOR).forTests()).text());
        String submission = client.submit("add-two", "i = 1", Map.of("candidate", "Ada"), "Prefer", "wait=20")
                .at("/id");
        String regrade = client.post("/v1/submissions/" + submission + "/regrade", "", "Prefer", "wait=20")
                .at("/id");
        ids.put("submissions", new Ids(submission, "sub_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        ids.put("regrades", new Ids(regrade, "reg_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        String batch = client.post(
                        "/v1/submission-batches",
                        "{\"submissions\":[{\"challenge\":\"add-two\",\"source\":\"i = 3\"}]}")
                .at("/id");
        ids.put("submission-batches", new Ids(batch, "bat_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        String comment = client.post("/v1/submissions/" + submission + "/comments", "{\"line\":1,\"text\":\"Why?\"}")
                .at("/id");
        ids.put("comments", new Ids(comment, "cmt_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        String share = client.post("/v1/shares", "{\"submissions\":[\"%s\"]}".formatted(submission))
                .at("/id");
        ids.put("shares", new Ids(share, "shr_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        // Made when all is done that it could be told of, so that nobody is called.
        String webhook = client.post(
                        "/v1/webhooks", "{\"url\":\"https://198.41.0.4/\",\"events\":[\"regrade.finished\"]}")
                .at("/id");
        ids.put("webhooks", new Ids(webhook, "wh_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        ids.put("deliveries", new Ids(delivered(webhook), "msg_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        String assessment = client.post("/v1/assessments", ASSESSMENT).at("/id");
        ids.put("assessments", new Ids(assessment, "asm_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        String invitation = client.post(
                        "/v1/assessments/" + assessment + "/invitations",
                        "{\"name\":\"Ada Lovelace\",\"candidate\":\"Ada\"}")
                .at("/id");
        ids.put("invitations", new Ids(invitation, "inv_01a2041e-5768-70fa-bdc4-ca2217ebbdbd"));
        ids.put("keys", new Ids(client.get("/v1/keys/current").at("/id"), "key_0123456789abcdef"));
    }

    private String delivered(String webhook) {
        String message = "msg_01a2041e-5768-70fa-8dc4-" + webhook.substring(webhook.length() - 12);
        database.sql("""
                        insert into webhook_messages (id, webhook, type, body, state, tries, created_at)
                        values (:id, :webhook, 'webhook.test', '{}', 'delivered', 1, 0)
                        """).param("id", message).param("webhook", webhook).update();
        return message;
    }

    @Test
    void answersForWhatAnotherHasAsForWhatNeverWas() {
        List<Route> routes = Route.of(mappings).stream()
                .filter(Route::hasVariables)
                .filter(route -> !isShared(route))
                .toList();
        assertThat(routes).hasSizeGreaterThan(9);
        for (Client other : List.of(stranger, tester)) {
            for (Route route : routes) {
                Answer foreign = send(other, route, path(route, Ids::real));
                Answer never = send(other, route, path(route, Ids::never));

                assertThat(foreign.status()).as("%s: %s", route, foreign).isEqualTo(404);
                assertThat(told(foreign)).as("%s", route).isEqualTo(told(never));
            }
        }
        nothingHasChanged();
    }

    /** With an id of one's own in front of it another's is no nearer. */
    @Test
    void findsNothingOfAnotherUnderWhatIsOnesOwn() {
        for (Client other : List.of(stranger, tester)) {
            String own = other.submit("add-two", "i = 2", "Prefer", "wait=20").at("/id");
            for (Route route : Route.of(mappings)) {
                Matcher variables = VARIABLE.matcher(route.path());
                if (variables.results().count() < 2 || !route.path().startsWith("/v1/submissions/")) {
                    continue;
                }
                String path = path(route, Ids::real).replace(ids("submissions").real(), own);
                assertThat(path).contains(own);

                assertThat(send(other, route, path).status()).as("%s", route).isEqualTo(404);
            }
        }
        nothingHasChanged();
    }

    @Test
    void listsNothingOfAnother() {
        List<Route> lists = Route.of(mappings).stream()
                .filter(route -> route.method().equals("GET") && !route.hasVariables())
                .toList();
        assertThat(lists).hasSizeGreaterThan(4);
        for (Client other : List.of(stranger, tester)) {
            for (Route list : lists) {
                Answer answer = other.get(list.path());

                assertThat(answer.status()).as("%s", list).isIn(200, 403);
                for (Ids some : ids.values()) {
                    assertThat(answer.text()).as("%s", list).doesNotContain(some.real());
                }
            }
        }
    }

    @Test
    void erasesNobodyOfAnotherTenant() {
        for (Client other : List.of(stranger, tester)) {
            Answer erased = other.send("DELETE", "/v1/candidates/Ada", BodyPublishers.noBody(), new String[0]);

            assertThat(erased.at("/submissions")).as("%s", erased).isEqualTo("0");
        }
        nothingHasChanged();
    }

    private void nothingHasChanged() {
        String submission = "/v1/submissions/" + ids("submissions").real();
        assertThat(client.get(submission).at("/candidate")).isEqualTo("Ada");
        assertThat(client.get(submission + "/regrades").json().get("items").size())
                .isOne();
        Answer invitation = client.get("/v1/invitations/" + ids("invitations").real());
        assertThat(invitation.at("/state")).isEqualTo("invited");
        assertThat(invitation.at("/name")).isEqualTo("Ada Lovelace");
        assertThat(client.get("/v1/assessments/" + ids("assessments").real()).at("/version"))
                .isEqualTo("1");
        assertThat(client.get("/v1/keys/current").json().get("successor").isNull())
                .isTrue();
    }

    private static boolean isShared(Route route) {
        Matcher variable = VARIABLE.matcher(route.path());
        return variable.find() && SHARED.contains(variable.group(1));
    }

    private String path(Route route, Function<Ids, String> which) {
        return VARIABLE.matcher(route.path())
                .replaceAll(variable -> "/" + variable.group(1) + "/" + which.apply(ids(variable.group(1))));
    }

    private Ids ids(String segment) {
        Ids found = ids.get(segment);
        assertThat(found)
                .as("%s has ids that this test does not know: make one of them in makeEverything", segment)
                .isNotNull();
        return found == null ? new Ids("", "") : found;
    }

    private static Answer send(Client by, Route route, String path) {
        String body = BODIES.getOrDefault(route.path(), "{}");
        return by.send(
                route.method(),
                path,
                route.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                new String[0],
                "Content-Type",
                "application/json");
    }

    /** All but which id it was. */
    private String told(Answer answer) {
        String text = answer.text();
        var all = new ArrayList<String>();
        ids.values().forEach(some -> all.addAll(List.of(some.real(), some.never())));
        for (String id : all) {
            text = text.replace(id, "ID");
        }
        return answer.status() + text;
    }

    private record Ids(String real, String never) {}
}
