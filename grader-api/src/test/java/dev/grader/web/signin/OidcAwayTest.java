package dev.grader.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service starts without the provider, and finds it when it is there. */
class OidcAwayTest extends ServiceTest {
    private static final int PORT = freePort();

    @DynamicPropertySource
    static void oidc(DynamicPropertyRegistry registry) {
        registry.add("grader.oidc.issuer", () -> "http://127.0.0.1:" + PORT);
        registry.add("grader.oidc.client-id", () -> TestProvider.CLIENT);
        registry.add("grader.oidc.client-secret", () -> TestProvider.SECRET);
    }

    @Test
    void saysSoWhileTheProviderIsAwayAndGoesThereOnceItIsBack() throws Exception {
        var visitor = new Visitor(client.service());

        var away = visitor.get("/oauth2/authorization/oidc?to=/app/account");
        var answer = visitor.get("/login/oauth2/code/oidc?code=any&state=any");

        assertThat(Visitor.location(away)).isEqualTo("/sign-in?said=away&to=%2Fapp%2Faccount");
        assertThat(visitor.get(Visitor.location(away)).body())
                .contains("does not work just now", "Sign in with OpenID Connect");
        assertThat(Visitor.location(answer)).startsWith("/sign-in?said=refused-elsewhere");
        try (var provider = new TestProvider(PORT)) {
            assertThat(visitor.leave("/app/account").toString()).startsWith(provider.issuer() + "/authorize?");
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
