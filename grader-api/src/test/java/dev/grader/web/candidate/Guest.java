package dev.grader.web.candidate;

import dev.grader.Answer;
import dev.grader.Client;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody at the pages without a browser: keeps cookies with their paths, and sends forms as they were on the page looked at last. A path that
 * begins with a dot is one of the sitting that was begun last. Not thread-safe.
 */
final class Guest {
    private static final Pattern CSRF =
            Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");
    private static final Pattern PATH = Pattern.compile("; Path=([^;]+)");
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final Client client;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> csrf = new ArrayList<>();
    private String home = "/nowhere";

    Guest(Client client) {
        this.client = client.with(null);
    }

    void sitAt(String invitation) {
        home = "/take/" + invitation;
    }

    /** The path of the sitting's first page. */
    String home() {
        return home;
    }

    /** That of the sitting, as it is sent. */
    String cookie() {
        return cookies.keySet().stream()
                .filter(path -> path.equals(home))
                .map(cookies::get)
                .findFirst()
                .orElseThrow();
    }

    Answer get(String path, String... headers) {
        return keep(client.get(whole(path), headers(whole(path), "Accept", HTML, headers)));
    }

    private String whole(String path) {
        return path.startsWith(".") ? home + path.substring(1) : path;
    }

    /** With the token of the page that was got last. */
    Answer post(String path, Map<String, String> form) {
        return send(path, form, csrf.toArray(String[]::new));
    }

    /** As another site would have it sent. */
    Answer postFromElsewhere(String path, Map<String, String> form) {
        return send(path, form);
    }

    private Answer send(String path, Map<String, String> form, String... more) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String[] headers = headers(whole(path), "Accept", HTML, more);
        return keep(client.send(
                "POST",
                whole(path),
                BodyPublishers.ofString(body),
                headers,
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String[] headers(String at, String name, String value, String... more) {
        Stream<String> own = Stream.concat(Stream.of(name, value), Stream.of(more));
        String all = cookies.entrySet().stream()
                .filter(cookie -> at.startsWith(cookie.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
        return (all.isEmpty() ? own : Stream.concat(own, Stream.of("Cookie", all))).toArray(String[]::new);
    }

    private Answer keep(Answer answer) {
        answer.response().headers().allValues("set-cookie").forEach(line -> {
            Matcher path = PATH.matcher(line);
            cookies.put(path.find() ? path.group(1) : "/", line.split(";", 2)[0]);
        });
        Matcher token = CSRF.matcher(answer.text());
        if (token.find()) {
            csrf.clear();
            csrf.add(token.group(2));
            csrf.add(token.group(1));
        }
        return answer;
    }
}
