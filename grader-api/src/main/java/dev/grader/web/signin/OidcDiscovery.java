package dev.grader.web.signin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * What a provider tells of itself (OpenID Connect Discovery 1.0), asked for when somebody first signs in there: the service starts without
 * it, and asks again when it was away. Thread-safe.
 */
public final class OidcDiscovery implements ClientRegistrationRepository {
    /** Where answers come: to be told to the provider. */
    public static final String REDIRECT = "/login/oauth2/code/" + Provider.ID;

    private final Supplier<ClientRegistration> discovery;
    private volatile @Nullable ClientRegistration known;

    private OidcDiscovery(Supplier<ClientRegistration> discovery) {
        this.discovery = discovery;
    }

    /** Of one provider, which knows the service by that id and secret. */
    public static OidcDiscovery of(String issuer, String clientId, String clientSecret) {
        return new OidcDiscovery(() -> ClientRegistrations.fromOidcIssuerLocation(issuer)
                .registrationId(Provider.ID)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .redirectUri("{baseUrl}" + REDIRECT)
                .scope(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build());
    }

    /** @throws AuthenticationServiceException when the provider cannot be asked */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(Provider.ID) ? registration() : null;
    }

    private ClientRegistration registration() {
        ClientRegistration found = known;
        if (found == null) {
            try {
                found = discovery.get();
            } catch (RuntimeException away) {
                throw new AuthenticationServiceException("The provider does not tell of itself.", away);
            }
            known = found;
        }
        return found;
    }
}
