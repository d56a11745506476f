package dev.grader.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.Client;
import dev.grader.ServiceTest;
import dev.grader.access.FirstKey;
import dev.grader.access.Grant;
import dev.grader.access.Role;
import dev.grader.access.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantsTest extends ServiceTest {
    private Client operator = Client.of(0, null);

    @BeforeEach
    void findTheOperator() {
        operator = client.with(keys.issue(FirstKey.TENANT, Role.INTEGRATOR));
    }

    @Test
    void addsATenantWithItsFirstKey() {
        String id = "t-" + UUID.randomUUID();

        Answer added = operator.post("/v1/tenants", "{\"id\":\"" + id + "\"}");

        assertThat(added.status()).as("%s", added).isEqualTo(201);
        assertThat(added.header("Cache-Control")).hasValue("no-store");
        assertThat(added.at("/id")).isEqualTo(id);
        assertThat(added.at("/key/role")).isEqualTo("integrator");
        Client newcomer = client.with(added.at("/key/key"));
        assertThat(newcomer.get("/v1/keys/current").at("/id")).isEqualTo(added.at("/key/id"));
        assertThat(newcomer.get("/v1/submissions").json().get("items").isEmpty())
                .isTrue();
        assertThat(newcomer.get("/v1/tenants").status()).isEqualTo(403);
        assertThat(operator.get("/v1/audit-log?action=tenant.created&limit=1").at("/items/0/target"))
                .isEqualTo(id);
    }

    @Test
    void addsNoneTwice() {
        Answer refused = operator.post("/v1/tenants", "{\"id\":\"" + tenant + "\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/type")).isEqualTo("/problems/conflict");
        assertThat(client.get("/v1/keys").json().get("items").size())
                .as("the keys of that tenant")
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"\"}",
                "{\"id\":\"Upper\"}",
                "{\"id\":\"a b\"}",
                "{\"id\":\"a/b\"}",
                "{\"id\":7}",
                "{\"id\":\"0123456789012345678901234567890123456789012345678901234567890123\"}"
            })
    void refusesWhatIsNoId(String body) {
        Answer refused = operator.post("/v1/tenants", body);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/id");
    }

    @Test
    void listsThemAllByTheirIds() {
        Answer page = operator.get("/v1/tenants?limit=1");
        String next = page.header("Link").orElseThrow().replaceAll("<(.*)>.*", "$1");

        assertThat(page.json().get("has_more").asBoolean()).isTrue();
        assertThat(operator.get(next).at("/items/0/id")).isGreaterThan(page.at("/items/0/id"));
        assertThat(page.at("/items/0/created_at")).isNotEmpty();
    }

    @Test
    void isForTheOperatorAlone() {
        Grant all = Grant.all(Role.INTEGRATOR);
        List<Client> others = List.of(
                client,
                client.with(keys.issue(FirstKey.TENANT, all.forTests()).text()),
                client.with(keys.issue(FirstKey.TENANT, Role.INTERVIEWER)),
                client.with(keys.issue(
                                FirstKey.TENANT,
                                Grant.of(Role.INTEGRATOR, Set.of(Scope.SUBMIT, Scope.READ, Scope.AUTHOR)))
                        .text()));

        for (Client other : others) {
            assertThat(other.get("/v1/tenants").status()).isEqualTo(403);
            assertThat(other.post("/v1/tenants", "not even read").status()).isEqualTo(403);
        }
    }
}
