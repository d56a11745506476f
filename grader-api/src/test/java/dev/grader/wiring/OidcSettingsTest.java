package dev.grader.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.accounts.Admission;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class OidcSettingsTest {
    private static final String[] WHOLE = {
        "grader.oidc.issuer=https://login.example.org/tenant/",
        "grader.oidc.client-id=grader",
        "grader.oidc.client-secret=s3cr3t"
    };

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void hasNoProviderUnlessOneIsSet() {
        runner.run(context -> assertThat(context.getBean(OidcSettings.class))
                .isEqualTo(new OidcSettings(
                        null, "", "", "Sign in with OpenID Connect", List.of(), List.of(), "default")));
        runner.withPropertyValues("grader.oidc.issuer=")
                .run(context ->
                        assertThat(context.getBean(OidcSettings.class).issuer()).isNull());
    }

    @Test
    void takesWhoIsLetInWhateverTheirCase() {
        runner.withPropertyValues(WHOLE)
                .withPropertyValues(
                        "grader.oidc.domains=Example.org, people.example",
                        "grader.oidc.admins=Ada@Example.org",
                        "grader.oidc.tenant=acme")
                .run(context -> {
                    var settings = context.getBean(OidcSettings.class);
                    assertThat(settings.issuer()).isEqualTo(URI.create("https://login.example.org/tenant/"));
                    assertThat(settings.admission())
                            .isEqualTo(new Admission(
                                    "acme", Set.of("example.org", "people.example"), Set.of("ada@example.org")));
                });
    }

    @Test
    void doesNotTellItsSecret() {
        runner.withPropertyValues(WHOLE)
                .run(context -> assertThat(context.getBean(OidcSettings.class).toString())
                        .doesNotContain("s3cr3t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:9000", "http://127.0.0.1/realm", "http://[::1]:9000", "https://x.example"})
    void takesHttpOnThisMachineAlone(String issuer) {
        runner.withPropertyValues(WHOLE)
                .withPropertyValues("grader.oidc.issuer=" + issuer)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grader.oidc.issuer=http://login.example.org       | use https
            grader.oidc.issuer=http://localhost.example.org   | use https
            grader.oidc.issuer=ftp://localhost                | use https
            grader.oidc.issuer=login.example.org              | is no issuer
            grader.oidc.issuer=https://me:pw@login.example.org | is no issuer
            grader.oidc.issuer=https://login.example.org?a=b  | is no issuer
            grader.oidc.client-id=                            | grader.oidc.client-id is not
            grader.oidc.client-secret=                        | grader.oidc.client-secret is not
            grader.oidc.tenant=                               | grader.oidc.tenant is not
            grader.oidc.name=                                 | stands on a button
            grader.oidc.domains=@example.org                  | without @ or *
            grader.oidc.domains=*.example.org                 | without @ or *
            grader.oidc.admins=ada                            | is no e-mail address
            grader.oidc.admins=ada@elsewhere.example          | add the domain to grader.oidc.domains
            """)
    void refusesWhatCannotWork(String setting, String why) {
        runner.withPropertyValues(WHOLE)
                .withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(why));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OidcSettings.class)
    static class Bound {}
}
