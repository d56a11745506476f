package dev.grader.web.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.Answer;
import dev.grader.browser.SignIn;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts, of somebody who signed in by the form. */
final class Staff {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI service;

    private Staff(URI service) {
        this.service = service;
    }

    static Staff signedIn(URI service, SignIn person) {
        var staff = new Staff(service);
        Answer in = staff.send("/sign-in", "/sign-in", "email", person.email(), "password", person.password());
        assertThat(in.status()).as("%s", in).isEqualTo(302);
        return staff;
    }

    Answer get(String path) {
        return answer(HttpRequest.newBuilder(service.resolve(path)));
    }

    /** Sends a form with these fields, names and values by turns. */
    Answer form(String path, String... fields) {
        return send("/app/assessments/new", path, fields);
    }

    private Answer send(String page, String path, String... fields) {
        Matcher token = CSRF.matcher(get(page).text());
        assertThat(token.find()).as("a form on %s", page).isTrue();
        var body = new StringBuilder("_csrf=" + encoded(token.group(1)));
        for (int at = 0; at < fields.length; at += 2) {
            body.append('&').append(fields[at]).append('=').append(encoded(fields[at + 1]));
        }
        return answer(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            return new Answer(browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
