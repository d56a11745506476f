package dev.grader.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.ServiceTest;
import dev.grader.access.Actors;
import dev.grader.accounts.AccountRole;
import dev.grader.browser.SignIn;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The form, the cookie and the session behind it. */
class SignInTest extends ServiceTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Actors actors;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private SignIn ada = new SignIn("", "");

    @BeforeEach
    void makeSomebody() {
        ada = SignIn.make(database, actors, tenant, AccountRole.INTERVIEWER, "Ada");
    }

    @Test
    void leadsWhoIsNotSignedInToTheFormAndBack() throws Exception {
        var sent = get("/app/account?said=changed");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).isEqualTo("/sign-in?to=" + encoded("/app/account?said=changed"));

        var signedIn = signIn("/app/account?said=changed", ada.password());

        assertThat(location(signedIn)).isEqualTo("/app/account?said=changed");
        assertThat(get("/app/account").body()).contains("Ada", ada.email());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/app/",
                "/app//elsewhere.example",
                "/app/../sign-out",
                "/app/\\elsewhere",
                "javascript:alert(1)",
                "/v1/keys"
            })
    void leadsNowhereElse(String elsewhere) throws Exception {
        assertThat(location(signIn(elsewhere, ada.password()))).isEqualTo("/app/inbox");
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfNobody() throws Exception {
        var wrong = signIn("/app/inbox", "not the password");
        var nobody = post(
                "/sign-in", Map.of("email", "nobody@example.org", "password", "any words at all", "to", "/app/inbox"));

        assertThat(location(wrong)).isEqualTo(location(nobody)).startsWith("/sign-in?said=refused");
        assertThat(get("/app/account").statusCode()).isEqualTo(302);
    }

    @Test
    void carriesTheSessionInACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
        String cookie = signIn("/app/inbox", ada.password()).headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith("grader-session="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    /** A session that somebody was handed is not the one they are signed in with (CWE-384). */
    @Test
    void takesANewSecretAtEverySignIn() throws Exception {
        signIn("/app/inbox", ada.password());
        String first = session();
        signInAgain();

        assertThat(session()).isNotEqualTo(first);
        assertThat(withSession(first, "/app/account").statusCode()).isEqualTo(302);
        assertThat(get("/app/account").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsOnlyAHashOfTheSecret() throws Exception {
        signIn("/app/inbox", ada.password());

        assertThat(database.sql("select count(*) from sign_ins where hash = :secret")
                        .param("secret", session())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void signsOutByAFormAloneAndForGood() throws Exception {
        signIn("/app/inbox", ada.password());
        String secret = session();
        assertThat(get("/sign-out").statusCode()).isIn(404, 405);
        assertThat(get("/app/account").statusCode()).isEqualTo(200);

        var out = post("/sign-out", Map.of());

        assertThat(location(out)).isEqualTo("/sign-in?said=out");
        assertThat(withSession(secret, "/app/account").statusCode()).isEqualTo(302);
    }

    @Test
    void takesNoFormOfAnotherSite() throws Exception {
        signIn("/app/inbox", ada.password());

        var refused = send("/app/account/sign-out-everywhere", Map.of());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(get("/app/account").statusCode()).isEqualTo(200);
    }

    @Test
    void endsEverySessionWhenThePasswordChanges() throws Exception {
        signIn("/app/inbox", ada.password());
        String elsewhere = session();
        signInAgain();

        var changed = post(
                "/app/account/password",
                Map.of("old", ada.password(), "password", "quite other words now", "again", "quite other words now"));

        assertThat(location(changed)).isEqualTo("/app/account?said=changed");
        assertThat(withSession(elsewhere, "/app/account").statusCode()).isEqualTo(302);
        assertThat(get("/app/account").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAWeakOrMistypedPasswordAndKeepsTheOldOne() throws Exception {
        signIn("/app/inbox", ada.password());

        var weak = post("/app/account/password", Map.of("old", ada.password(), "password", "short", "again", "short"));
        var mistyped = post(
                "/app/account/password",
                Map.of("old", ada.password(), "password", "quite other words now", "again", "quite other words no"));
        var wrong = post(
                "/app/account/password",
                Map.of("old", "wrong", "password", "quite other words now", "again", "quite other words now"));

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("use at least 12");
        assertThat(mistyped.body()).contains("not the same");
        assertThat(wrong.body()).contains("not your present password");
    }

    @Test
    void doesNotLetInWhoIsDisabled() throws Exception {
        signIn("/app/inbox", ada.password());

        run("update accounts set disabled_at = 1 where email = '" + ada.email() + "'");

        assertThat(get("/app/account").statusCode()).isEqualTo(302);
        assertThat(location(signIn("/app/inbox", ada.password()))).startsWith("/sign-in?said=refused");
    }

    @Test
    void stopsWhoGuesses() throws Exception {
        for (int at = 0; at < 10; at++) {
            signIn("/app/inbox", "wrong");
        }

        assertThat(location(signIn("/app/inbox", ada.password()))).startsWith("/sign-in?said=slow");
    }

    /** One header, no session: nothing of the pages' security is in front of the API. */
    @Test
    void leavesTheApiAsItIs() throws Exception {
        signIn("/app/inbox", ada.password());

        var api = get("/v1/submissions");

        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(api.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(api.headers().allValues("set-cookie")).isEmpty();
        assertThat(client.post("/v1/submissions", "{}").status()).isEqualTo(400);
        assertThat(client.get("/v1/submissions//x").header("content-type")).contains("application/problem+json");
    }

    private HttpResponse<String> signIn(String target, String password) throws Exception {
        return post("/sign-in", Map.of("email", ada.email(), "password", password, "to", target));
    }

    /** With the cookie that is there, as a second tab would. */
    private void signInAgain() throws Exception {
        String token = csrf("/app/account");
        var again = send("/sign-in", Map.of("email", ada.email(), "password", ada.password(), "_csrf", token));
        assertThat(location(again)).isEqualTo("/app/inbox");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("_csrf", csrf(session().isEmpty() ? "/sign-in" : "/app/account"));
        return send(path, all);
    }

    private String csrf(String path) throws Exception {
        String page = get(path).body();
        Matcher token = CSRF.matcher(page.isEmpty() ? get("/sign-in").body() : page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> withSession(String secret, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at(path))
                                .header("Accept", "text/html")
                                .header("Cookie", "grader-session=" + secret)
                                .build(),
                        BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("grader-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private URI at(String path) {
        return client.service().resolve(path);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("no redirect: " + response.statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
