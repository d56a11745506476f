package dev.grader.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.SteppedClock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class OidcCookieTest {
    private static final OAuth2AuthorizationRequest ASKED = OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri("https://login.example.org/authorize")
            .clientId("grader")
            .redirectUri("https://grader.example.org/login/oauth2/code/oidc")
            .scope("openid", "email")
            .state("the-state")
            .attributes(attributes -> {
                attributes.put("registration_id", "oidc");
                attributes.put("nonce", "the-nonce");
                attributes.put("code_verifier", "the-verifier");
            })
            .build();

    private final SteppedClock clock = new SteppedClock();
    private final OidcCookie cookie = new OidcCookie(() -> new byte[32], clock);

    @Test
    void givesBackWhatTheAnswerIsHeldAgainstAndWhereTheyWantedToGo() {
        var answer = answer(save(false));

        var asked = Objects.requireNonNull(cookie.removeAuthorizationRequest(answer, new MockHttpServletResponse()));

        assertThat(asked.getState()).isEqualTo("the-state");
        assertThat(asked.getRedirectUri()).isEqualTo(ASKED.getRedirectUri());
        assertThat(asked.getScopes()).contains("openid");
        assertThat(asked.getAttributes()).isEqualTo(ASKED.getAttributes());
        assertThat(OidcCookie.target(answer)).isEqualTo("/app/account");
    }

    @Test
    void isGoodForTenMinutesWhateverTheBrowserThinks() {
        var saved = save(false);
        clock.step(Duration.ofMinutes(10).minusMillis(1));
        assertThat(cookie.loadAuthorizationRequest(answer(saved))).isNotNull();

        clock.step(Duration.ofMillis(1));

        assertThat(cookie.loadAuthorizationRequest(answer(saved))).isNull();
    }

    @Test
    void isOfNoUseUnderAnotherKey() {
        byte[] key = new byte[32];
        key[0] = 1;

        assertThat(new OidcCookie(() -> key, clock).loadAuthorizationRequest(answer(save(false))))
                .isNull();
    }

    @Test
    void goesOverTlsAloneWhereTheRequestDid() {
        assertThat(Objects.requireNonNull(save(true).getCookie(OidcCookie.NAME)).getSecure())
                .isTrue();
        assertThat(Objects.requireNonNull(save(false).getCookie(OidcCookie.NAME))
                        .getSecure())
                .isFalse();
    }

    private MockHttpServletResponse save(boolean secure) {
        var request = new MockHttpServletRequest("GET", Provider.PATH);
        request.setSecure(secure);
        request.setParameter("to", "/app/account");
        var response = new MockHttpServletResponse();
        cookie.saveAuthorizationRequest(ASKED, request, response);
        return response;
    }

    private static MockHttpServletRequest answer(MockHttpServletResponse saved) {
        var request = new MockHttpServletRequest("GET", OidcDiscovery.REDIRECT);
        request.setCookies(Objects.requireNonNull(saved.getCookie(OidcCookie.NAME)));
        request.setParameter("state", "the-state");
        request.setParameter("code", "any");
        return request;
    }
}
