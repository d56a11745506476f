package dev.grader.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {
    private final Vault vault = new Vault(new byte[32]);

    /** The example of the reference implementation's own tests. */
    @Test
    void signsAsTheStandardsExampleIsSigned() {
        Secret secret = Secret.of(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsAsTheReferenceLibraryDoes() throws Exception {
        Secret secret = Secret.random();

        assertThat(secret.sign("msg_1", 1_700_000_000, "{\"ä\":\"€\"}"))
                .isEqualTo(new Webhook(secret.text()).sign("msg_1", 1_700_000_000, "{\"ä\":\"€\"}"));
    }

    @Test
    void isRandomAndShowsNothingOfItself() {
        assertThat(Secret.random().text()).isNotEqualTo(Secret.random().text());
        assertThat(Secret.random()).hasToString("whsec_…");
    }

    @Test
    void comesOutOfTheVaultAsItWentIn() {
        Secret secret = Secret.random();

        assertThat(vault.open(vault.seal(secret, "wh_1"), "wh_1").text()).isEqualTo(secret.text());
        assertThat(vault.seal(secret, "wh_1")).isNotEqualTo(vault.seal(secret, "wh_1"));
    }

    @Test
    void opensForNobodyElse() {
        String sealed = vault.seal(Secret.random(), "wh_1");
        byte[] bent = Base64.getDecoder().decode(sealed);
        bent[20] ^= 1;
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;

        assertThatThrownBy(() -> vault.open(sealed, "wh_2")).hasMessageContaining("wh_2");
        assertThatThrownBy(() -> vault.open(Base64.getEncoder().encodeToString(bent), "wh_1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Vault(otherKey).open(sealed, "wh_1")).hasMessageContaining("pepper");
        assertThatThrownBy(() -> new Vault(new byte[16])).hasMessageContaining("32 bytes, not 16");
    }
}
