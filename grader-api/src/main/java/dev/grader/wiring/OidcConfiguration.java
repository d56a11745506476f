package dev.grader.wiring;

import dev.grader.access.Actors;
import dev.grader.access.Pepper;
import dev.grader.accounts.SignInElsewhere;
import dev.grader.audit.Audit;
import dev.grader.web.signin.OidcArrival;
import dev.grader.web.signin.OidcCookie;
import dev.grader.web.signin.Provider;
import dev.grader.web.signin.SessionContexts;
import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in by OpenID Connect, where an issuer is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {
    @Bean
    Provider provider(OidcSettings settings) {
        return new Provider(settings.issuer() == null ? null : settings.name());
    }

    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    OidcLogin oidcLogin(
            OidcSettings settings,
            SessionContexts contexts,
            Pepper pepper,
            JdbcClient database,
            Actors actors,
            Audit audit,
            Clock clock,
            TransactionOperations transactions) {
        var people = new SignInElsewhere(database, actors, audit, clock, transactions, settings.admission());
        byte[] key = pepper.key("oidc authorization request");
        return new OidcLogin(settings, new OidcCookie(() -> key, clock), new OidcArrival(people, contexts));
    }

    /** Spring Security looks for it among the beans. */
    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    JwtDecoderFactory<ClientRegistration> idTokens() {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(OidcCalls::algorithm);
        return decoders;
    }

    /** Better now than when the first of them stands at the door. */
    @Bean
    @OnlyOn(OnlyOn.Duty.SERVES)
    @DependsOn("firstKey")
    SmartInitializingSingleton tenantOfNewPeople(OidcSettings settings, JdbcClient database) {
        return () -> {
            if (settings.issuer() != null
                    && database.sql("select 1 from tenants where id = :id")
                            .param("id", settings.tenant())
                            .query(Integer.class)
                            .optional()
                            .isEmpty()) {
                throw new SettingException(
                        "grader.oidc.tenant is %s, which is no tenant: make it first, or name another."
                                .formatted(settings.tenant()),
                        null);
            }
        };
    }
}
