package dev.grader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service over a real connection, with one key or none. */
public record Client(URI service, @Nullable String key) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Client of(int port, @Nullable String key) {
        return new Client(URI.create("http://localhost:" + port), key);
    }

    public Client with(@Nullable String otherKey) {
        return new Client(service, otherKey);
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public CompletableFuture<Answer> getLater(String path, String... headers) {
        return HTTP.sendAsync(request(path, headers).GET().build(), BodyHandlers.ofString())
                .thenApply(Answer::new);
    }

    /** What is no text. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(request(path, headers).GET(), BodyHandlers.ofByteArray());
    }

    /** Begins to read an answer line by line, as it comes. */
    public HttpResponse<Stream<String>> lines(String path, String... headers) {
        return send(request(path, headers).GET(), BodyHandlers.ofLines());
    }

    /** Posts a body that calls itself JSON. */
    public Answer post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers, "Content-Type", "application/json");
    }

    public Answer send(String method, String path, BodyPublisher body, String[] headers, String... moreHeaders) {
        var request = request(path, headers).method(method, body);
        return send(moreHeaders.length == 0 ? request : request.headers(moreHeaders));
    }

    /** Hands in a solution; fields beside challenge and source are given as name and value. */
    public Answer submit(String challenge, String source, Map<String, ?> more, String... headers) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("challenge", challenge);
        body.put("source", source);
        return post("/v1/submissions", JsonMapper.shared().writeValueAsString(body), headers);
    }

    public Answer submit(String challenge, String source, String... headers) {
        return submit(challenge, source, Map.of(), headers);
    }

    private HttpRequest.Builder request(String path, String[] headers) {
        var request = HttpRequest.newBuilder(service.resolve(path));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        return new Answer(send(request, BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
