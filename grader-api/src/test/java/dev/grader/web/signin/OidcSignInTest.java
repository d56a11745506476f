package dev.grader.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.accounts.AccountRole;
import dev.grader.browser.SignIn;
import dev.grader.web.signin.TestProvider.Lie;
import dev.grader.web.signin.TestProvider.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** To a provider and back: who is let in, as whom, and which answers are refused. */
class OidcSignInTest extends ServiceTest {
    private static final TestProvider PROVIDER = new TestProvider(0);

    @Autowired
    Actors actors;

    private final String subject = UUID.randomUUID().toString();
    private SignIn ada = new SignIn("", "");
    private Visitor visitor = new Visitor(URI.create("/"));

    @DynamicPropertySource
    static void oidc(DynamicPropertyRegistry registry) {
        registry.add("grader.oidc.issuer", PROVIDER::issuer);
        registry.add("grader.oidc.client-id", () -> TestProvider.CLIENT);
        registry.add("grader.oidc.client-secret", () -> TestProvider.SECRET);
        registry.add("grader.oidc.name", () -> "Sign in at the office");
        registry.add("grader.oidc.domains", () -> "people.example");
        registry.add("grader.oidc.admins", () -> "boss@people.example");
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
    }

    @BeforeEach
    void makeSomebody() {
        ada = SignIn.make(database, actors, tenant, AccountRole.INTERVIEWER, "Ada");
        PROVIDER.knows(new Person(subject, ada.email(), true, "Ada Elsewhere"));
        visitor = new Visitor(client.service());
    }

    @AfterEach
    void noSessionOfTheContainerWasBegun() {
        assertThat(visitor.toldOf("JSESSIONID")).isEmpty();
    }

    @Test
    void isOfferedAboveTheForm() throws Exception {
        assertThat(visitor.get("/sign-in?to=/app/account").body())
                .contains("Sign in at the office", "href=\"/oauth2/authorization/oidc?to=/app/account\"");
    }

    @Test
    void asksForACodeWithStateNonceAndPkce() throws Exception {
        URI asked = visitor.leave("/app/inbox");
        Map<String, String> fields = TestProvider.fields(asked);

        assertThat(asked.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(fields)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid email profile")
                .containsEntry(
                        "redirect_uri",
                        client.service().resolve("/login/oauth2/code/oidc").toString());
        assertThat(fields.get("state")).hasSizeGreaterThan(30);
        assertThat(fields.get("nonce")).hasSizeGreaterThan(30);
        assertThat(TestProvider.fields(visitor.leave("/app/inbox")).get("state"))
                .isNotEqualTo(fields.get("state"));
    }

    /** Its secrets are of use only together with the answer; still nobody can read or make one. */
    @Test
    void keepsWhatItAskedInASealedCookieForTenMinutes() throws Exception {
        Map<String, String> fields = TestProvider.fields(visitor.leave("/app/inbox"));

        assertThat(visitor.toldOf("grader-oidc"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/login", "Max-Age=600");
        assertThat(new String(
                        Base64.getUrlDecoder().decode(visitor.cookie("grader-oidc")), StandardCharsets.ISO_8859_1))
                .doesNotContain(fields.get("state"), fields.get("nonce"), "/app/inbox");
    }

    @Test
    void bindsAKnownAccountByItsVerifiedAddressAndThenKnowsThemByTheSubject() throws Exception {
        assertThat(visitor.signIn()).isEqualTo("/app/account");
        assertThat(visitor.get("/app/account").body()).contains("Ada", ada.email());
        assertThat(visitor.toldOf("grader-oidc").getLast()).contains("grader-oidc=;", "Max-Age=0");
        assertThat(bound(ada.email())).isEqualTo(PROVIDER.issuer() + " " + subject);

        PROVIDER.knows(new Person(subject, "married@elsewhere.example", false, "Ada"));
        visitor = new Visitor(client.service());

        assertThat(visitor.signIn()).isEqualTo("/app/account");
        assertThat(visitor.get("/app/account").body()).contains(ada.email());
    }

    @Test
    void takesNoAddressThatTheProviderDoesNotVouchFor() throws Exception {
        PROVIDER.knows(new Person(subject, ada.email(), false, "Ada"));

        assertThat(visitor.signIn()).isEqualTo("/sign-in?said=stranger&to=%2Fapp%2Faccount");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(bound(ada.email())).isEqualTo("nobody");
        assertThat(visitor.get("/sign-in?said=stranger").body()).contains("nobody here knows you");
    }

    /** Addresses are given to other people in time. */
    @Test
    void givesNobodyAnAccountThatIsSomebodyElses() throws Exception {
        visitor.signIn();
        PROVIDER.knows(new Person("another-" + subject, ada.email(), true, "Another Ada"));
        visitor = new Visitor(client.service());

        assertThat(visitor.signIn()).startsWith("/sign-in?said=stranger");
        assertThat(bound(ada.email())).isEqualTo(PROVIDER.issuer() + " " + subject);
    }

    @Test
    void bindsAnewWhenTheServiceHasAnotherProvider() throws Exception {
        run("update accounts set issuer = 'https://before.example', subject = 'old' where email = '" + ada.email()
                + "'");

        assertThat(visitor.signIn()).isEqualTo("/app/account");
        assertThat(bound(ada.email())).isEqualTo(PROVIDER.issuer() + " " + subject);
    }

    @Test
    void makesAnInterviewerOfWhoeverComesFromADomainThatIsLetIn() throws Exception {
        String email = UUID.randomUUID() + "@people.example";
        PROVIDER.knows(new Person(subject, email.toUpperCase(Locale.ROOT), true, "Grace <b>Hopper</b>"));

        assertThat(visitor.signIn()).isEqualTo("/app/account");
        assertThat(visitor.get("/app/account").body()).contains(email, "Grace &lt;b&gt;Hopper", "Interviewer");
        assertThat(database.sql("""
                                select a.tenant from accounts a join audit_log l on l.target = a.id and l.api_key = a.actor
                                where a.email = :email and a.role = 'interviewer' and l.action = 'account.created'
                                """).param("email", email).query(String.class).list())
                .containsExactly("default");
        assertThat(visitor.signIn()).isEqualTo("/app/account");
    }

    @Test
    void makesAnAdministratorOfWhoeverIsListed() throws Exception {
        PROVIDER.knows(new Person(subject, "Boss@People.Example", true, ""));

        assertThat(visitor.signIn()).isEqualTo("/app/account");
        assertThat(visitor.get("/app/account").body()).contains("boss@people.example", "Admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eve@elsewhere.example",
                "eve@sub.people.example",
                "eve@people.example.elsewhere.example",
                "eve@people.example@elsewhere.example",
                "people.example",
                "admin"
            })
    void letsNobodyInFromElsewhere(String email) throws Exception {
        PROVIDER.knows(new Person(subject, email, true, "Eve"));

        assertThat(visitor.signIn()).startsWith("/sign-in?said=stranger");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(database.sql("select count(*) from accounts where subject = :subject")
                        .param("subject", subject)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void letsNobodyInWhoHasNoAddress() throws Exception {
        PROVIDER.knows(new Person(subject, null, true, "Eve"));

        assertThat(visitor.signIn()).startsWith("/sign-in?said=stranger");
    }

    @Test
    void doesNotLetInWhoIsDisabled() throws Exception {
        visitor.signIn();
        run("update accounts set disabled_at = 1 where email = '" + ada.email() + "'");
        visitor = new Visitor(client.service());

        assertThat(visitor.signIn()).startsWith("/sign-in?said=stranger");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void bindsNoAccountThatIsDisabled() throws Exception {
        run("update accounts set disabled_at = 1 where email = '" + ada.email() + "'");

        assertThat(visitor.signIn()).startsWith("/sign-in?said=stranger");
        assertThat(bound(ada.email())).isEqualTo("nobody");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "HANGS_UP", "SAYS_THAT_IT_IS_AWAY"})
    void refusesAnAnswerThatIsNotRight(Lie lie) throws Exception {
        PROVIDER.does(lie);

        assertThat(visitor.signIn()).startsWith("/sign-in?said=refused-elsewhere&to=");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(bound(ada.email())).isEqualTo("nobody");
        assertThat(visitor.get("/sign-in?said=refused-elsewhere").body()).contains("refused or broken off");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"HANGS_UP", "SAYS_THAT_IT_IS_AWAY"})
    void saysSoWhenTheProviderIsAwayMeanwhile(Lie lie) throws Exception {
        PROVIDER.does(lie);

        assertThat(visitor.signIn()).isEqualTo("/sign-in?said=away&to=%2Fapp%2Faccount");
    }

    /** An answer that somebody else got would sign people in as them (RFC 9700 section 4.7). */
    @Test
    void takesAnAnswerFromTheBrowserAloneThatAsked() throws Exception {
        URI stolen = visitor.answered("/app/account");
        var another = new Visitor(client.service());
        another.leave("/app/account");

        assertThat(Visitor.location(another.get(stolen))).startsWith("/sign-in?said=refused-elsewhere");
        assertThat(another.isSignedIn()).isFalse();
        assertThat(Visitor.location(visitor.get(stolen))).isEqualTo("/app/account");
    }

    /** Even with the cookie, which a thief of both may have kept. */
    @Test
    void takesAnAnswerOnce() throws Exception {
        URI answer = visitor.answered("/app/account");
        String kept = visitor.cookie("grader-oidc");
        visitor.get(answer);
        assertThat(visitor.cookie("grader-oidc")).isEmpty();

        var without = new Visitor(client.service());
        assertThat(Visitor.location(without.get(answer))).startsWith("/sign-in?said=refused-elsewhere");
        var with = new Visitor(client.service());
        with.setCookie("grader-oidc", "/login", kept);
        assertThat(Visitor.location(with.get(answer))).startsWith("/sign-in?said=refused-elsewhere");
        assertThat(with.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void takesNoCookieThatItDidNotSeal(String forged) throws Exception {
        URI answer = visitor.answered("/app/account");
        var another = new Visitor(client.service());
        another.setCookie("grader-oidc", "/login", forged);

        assertThat(Visitor.location(another.get(answer))).startsWith("/sign-in?said=refused-elsewhere");
    }

    /** Of a forged answer, which must not keep the right one out. */
    @Test
    void stillWaitsForTheRightAnswerAfterAWrongOne() throws Exception {
        URI answer = visitor.answered("/app/account");

        var forged = visitor.get("/login/oauth2/code/oidc?code=any&state=any");

        assertThat(Visitor.location(forged)).startsWith("/sign-in?said=refused-elsewhere");
        assertThat(Visitor.location(visitor.get(answer))).isEqualTo("/app/account");
    }

    @Test
    void takesANewSecretAtEverySignIn() throws Exception {
        visitor.signIn();
        String first = visitor.cookie("grader-session");
        visitor.signIn();

        assertThat(visitor.cookie("grader-session")).isNotEmpty().isNotEqualTo(first);
        assertThat(visitor.isSignedIn()).isTrue();
        var old = new Visitor(client.service());
        old.setCookie("grader-session", "/", first);
        assertThat(old.isSignedIn()).isFalse();
    }

    @Test
    void leadsBackToWhereTheyWantedToGo() throws Exception {
        assertThat(visitor.signIn("/app/account?said=changed")).isEqualTo("/app/account?said=changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/app/", "/app/../sign-out", "/v1/keys"})
    void leadsNowhereElse(String elsewhere) throws Exception {
        assertThat(visitor.signIn(elsewhere)).isEqualTo("/app/inbox");
    }

    @Test
    void knowsNoOtherProvider() throws Exception {
        assertThat(visitor.get("/oauth2/authorization/another").statusCode()).isEqualTo(404);
    }

    private String bound(String email) {
        return database.sql("select coalesce(issuer || ' ' || subject, 'nobody') from accounts where email = :email")
                .param("email", email)
                .query(String.class)
                .single();
    }
}
