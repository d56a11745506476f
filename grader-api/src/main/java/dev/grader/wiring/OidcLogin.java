package dev.grader.wiring;

import dev.grader.web.signin.NoClients;
import dev.grader.web.signin.OidcArrival;
import dev.grader.web.signin.OidcCookie;
import dev.grader.web.signin.OidcDiscovery;
import dev.grader.web.signin.OidcFailure;
import java.net.URI;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** Signing in by OpenID Connect, as a part of the pages' security: there when there is a provider. */
record OidcLogin(OidcSettings settings, OidcCookie cookie, OidcArrival arrival) {
    void addTo(HttpSecurity http) {
        URI issuer = settings.issuer();
        if (issuer != null) {
            http.oauth2Login(login -> configure(login, issuer.toString()));
        }
    }

    private void configure(OAuth2LoginConfigurer<HttpSecurity> login, String issuer) {
        var failure = new OidcFailure();
        login.loginPage("/sign-in")
                .clientRegistrationRepository(OidcDiscovery.of(issuer, settings.clientId(), settings.clientSecret()))
                .authorizedClientRepository(new NoClients())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(cookie))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(OidcCalls.tokens()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(OidcCalls.people()))
                .successHandler(arrival)
                .failureHandler(failure)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        // It would answer with a 500 when the provider is away.
                        filter.setAuthenticationFailureHandler(failure);
                        return filter;
                    }
                });
    }
}
