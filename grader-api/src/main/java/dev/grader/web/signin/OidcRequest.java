package dev.grader.web.signin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What has to be known of a request to a provider when its answer comes.
 *
 * @param verifier of PKCE (RFC 7636)
 * @param target where they wanted to go
 * @param until when it is too late for an answer
 */
record OidcRequest(
        String authorizationUri,
        String clientId,
        String redirectUri,
        String state,
        String nonce,
        String verifier,
        String target,
        Instant until) {
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 8;

    static OidcRequest of(OAuth2AuthorizationRequest asked, String target, Instant until) {
        return new OidcRequest(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                Objects.requireNonNull(asked.getRedirectUri(), "redirect"),
                Objects.requireNonNull(asked.getState(), "state"),
                attribute(asked, OidcParameterNames.NONCE),
                attribute(asked, PkceParameterNames.CODE_VERIFIER),
                target,
                until);
    }

    private static String attribute(OAuth2AuthorizationRequest asked, String name) {
        return (String) Objects.requireNonNull(asked.getAttributes().get(name), name);
    }

    /** None of the parts has a line break, for all of them are parts of addresses. */
    String text() {
        return String.join(
                SEPARATOR,
                authorizationUri,
                clientId,
                redirectUri,
                state,
                nonce,
                verifier,
                target,
                String.valueOf(until.toEpochMilli()));
    }

    /** Empty for what another version of the service wrote. */
    static Optional<OidcRequest> read(String text) {
        List<String> parts = List.of(text.split(SEPARATOR, -1));
        return parts.size() == PARTS
                ? Optional.of(new OidcRequest(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        parts.get(5),
                        parts.get(6),
                        Instant.ofEpochMilli(Long.parseLong(parts.get(7)))))
                : Optional.empty();
    }

    OAuth2AuthorizationRequest authorization() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scopes(Set.of(OidcScopes.OPENID))
                .state(state)
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, Provider.ID);
                    attributes.put(OidcParameterNames.NONCE, nonce);
                    attributes.put(PkceParameterNames.CODE_VERIFIER, verifier);
                })
                .build();
    }
}
