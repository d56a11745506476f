package dev.grader.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A browser that follows no redirect by itself, and remembers every cookie that it was told to set. */
final class Visitor {
    private final URI service;
    private final CookieManager cookies = new CookieManager();
    private final List<String> told = new ArrayList<>();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visitor(URI service) {
        this.service = service;
    }

    HttpResponse<String> get(String path) throws Exception {
        return get(service.resolve(path));
    }

    HttpResponse<String> get(URI address) throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(), BodyHandlers.ofString());
        told.addAll(answer.headers().allValues("set-cookie"));
        return answer;
    }

    /** Presses the button, from a form that was to lead there: where the provider's page is. */
    URI leave(String target) throws Exception {
        var sent = get("/oauth2/authorization/oidc?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(302);
        return URI.create(location(sent));
    }

    /** To the provider and with its answer to the door: where that is. */
    URI answered(String target) throws Exception {
        var there = get(leave(target));
        assertThat(there.statusCode()).as(there.body()).isEqualTo(302);
        return URI.create(location(there));
    }

    /** The whole way: where it ends. */
    String signIn(String target) throws Exception {
        return location(get(answered(target)));
    }

    String signIn() throws Exception {
        return signIn("/app/account");
    }

    boolean isSignedIn() throws Exception {
        return get("/app/account").statusCode() == 200;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void setCookie(String name, String path, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        cookie.setVersion(0);
        cookies.getCookieStore().add(service, cookie);
    }

    /** As they came, with their attributes. */
    List<String> toldOf(String name) {
        return told.stream().filter(one -> one.startsWith(name + "=")).toList();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("no redirect: " + response.statusCode());
    }
}
