package dev.grader.wiring;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How a provider is called while somebody waits: not for longer than they would, and without following it elsewhere. */
final class OidcCalls {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Which are taken, the first that the provider has: all asymmetric, so that nobody signs with what is no secret. */
    private static final List<SignatureAlgorithm> ALGORITHMS = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.ES512,
            SignatureAlgorithm.PS512);

    private OidcCalls() {}

    /** Trades a code for tokens. */
    static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(calls())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Asks for what the ID token does not say. */
    static OidcUserService people() {
        var rest = new RestTemplate(calls());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var people = new DefaultOAuth2UserService();
        people.setRestOperations(rest);
        var service = new OidcUserService();
        service.setOauth2UserService(people);
        return service;
    }

    /** By which the provider signs; RS256, which all have (OpenID Connect Discovery 1.0 section 3), where it does not say. */
    static SignatureAlgorithm algorithm(ClientRegistration registration) {
        Object told = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        return ALGORITHMS.stream()
                .filter(algorithm -> told instanceof List<?> names && names.contains(algorithm.getName()))
                .findFirst()
                .orElse(SignatureAlgorithm.RS256);
    }

    private static ClientHttpRequestFactory calls() {
        var calls = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        calls.setReadTimeout(ANSWER);
        return calls;
    }
}
