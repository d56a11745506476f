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

/** Somebody at the pages without a browser: keeps cookies, and sends forms as they were on the page looked at last. Not thread-safe. */
final class Guest {
    private static final Pattern CSRF =
            Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final Client client;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> csrf = new ArrayList<>();

    Guest(Client client) {
        this.client = client.with(null);
    }

    Answer get(String path, String... headers) {
        return keep(client.get(path, headers("Accept", HTML, headers)));
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
        String[] headers = headers("Accept", HTML, more);
        return keep(client.send(
                "POST",
                path,
                BodyPublishers.ofString(body),
                headers,
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String[] headers(String name, String value, String... more) {
        Stream<String> own = Stream.concat(Stream.of(name, value), Stream.of(more));
        if (cookies.isEmpty()) {
            return own.toArray(String[]::new);
        }
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Stream.concat(own, Stream.of("Cookie", all)).toArray(String[]::new);
    }

    private Answer keep(Answer answer) {
        answer.response().headers().allValues("set-cookie").forEach(line -> {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
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
