package dev.grader.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grader.Answer;
import dev.grader.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActorsTest extends ServiceTest {
    @Autowired
    Actors actors;

    @Test
    void actsAsWhatItWasMadeFor() {
        var grant = new Grant(null, Role.CANDIDATE, EnumSet.of(Scope.READ), false, "ada", null);

        String id = actors.add(tenant, grant, "inv_1");

        assertThat(actors.find(id))
                .contains(new Caller(tenant, id, Role.CANDIDATE, EnumSet.of(Scope.READ), false, "ada"));
    }

    @Test
    void actsNoMoreOnceItIsEnded() {
        String id = actors.add(tenant, Grant.all(Role.INTERVIEWER), "acc_1");

        actors.end(id);

        assertThat(actors.find(id)).isEmpty();
    }

    /** Even if somebody knew a secret that fits. */
    @Test
    void noBearerTokenOpensIt() {
        var key = keys.issue(tenant, Grant.all(Role.INTEGRATOR));
        assertThat(keys.callerOf(key.text())).isPresent();

        run("update api_keys set holder = 'acc_1' where id = '" + key.id() + "'");

        assertThat(keys.callerOf(key.text())).isEmpty();
    }

    @Test
    void isListedAndFoundNowhereAmongTheKeys() {
        String id = actors.add(tenant, Grant.all(Role.INTEGRATOR), "acc_1");

        Answer list = client.get("/v1/keys");

        assertThat(list.text()).doesNotContain(id);
        assertThat(client.get("/v1/keys/" + KeyIds.told(id)).status()).isEqualTo(404);
        assertThat(client.send("DELETE", "/v1/keys/" + KeyIds.told(id), BodyPublishers.noBody(), new String[0])
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isToldUnderItsNewName() {
        String id = actors.add(tenant, Grant.all(Role.INTERVIEWER), "acc_1");

        actors.rename(id, "Ada");

        assertThat(database.sql("select name from api_keys where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Ada");
    }

    @Test
    void aKeyIsNoActor() {
        assertThat(actors.find(keys.issue(tenant, Grant.all(Role.INTEGRATOR)).id()))
                .isEmpty();
    }

    @Test
    void isNeitherForTestsNorForATime() {
        assertThatThrownBy(() -> actors.add(tenant, Grant.all(Role.INTERVIEWER).forTests(), "acc_1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> actors.add(tenant, Grant.all(Role.INTERVIEWER).until(Instant.EPOCH), "acc_1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
