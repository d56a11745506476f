package dev.grader.bench.subject;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to one service over connections that are kept. Every answer is checked. Thread-safe. */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WAIT = "wait=30";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String key;

    Http(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /** A solution to be handed in, as the body of its request. */
    public record Solution(String challenge, String body) {
        public static Solution of(String challenge, String source) {
            return new Solution(challenge, JSON.writeValueAsString(Map.of("challenge", challenge, "source", source)));
        }
    }

    /**
     * A submission that was graded.
     *
     * @param nanos from the request to the answer
     * @param tests how many there were, all passed
     */
    public record Graded(long nanos, int tests) {
        public double millis() {
            return nanos / 1e6;
        }
    }

    /** Hands in and waits for the end, which must be {@code accepted}. */
    public Graded grade(Solution solution) {
        long start = System.nanoTime();
        HttpResponse<String> answer = send(submission(solution).header("Prefer", WAIT));
        // Whoever takes longer than a request may wait is slow, not wrong.
        String place = answer.headers().firstValue("Location").orElse("");
        while (isUnfinished(answer, place)) {
            answer = send(request(place).header("Prefer", WAIT));
        }
        long nanos = System.nanoTime() - start;
        JsonNode record = answer.statusCode() == OK ? JSON.readTree(answer.body()) : JSON.nullNode();
        if (!record.at("/status").asString("").equals("finished")
                || !record.at("/verdict").asString("").equals("accepted")) {
            throw new BenchException("A right solution of %s was not accepted: the answer was %d, %s"
                    .formatted(solution.challenge(), answer.statusCode(), answer.body()));
        }
        return new Graded(nanos, record.at("/tests").size());
    }

    private static boolean isUnfinished(HttpResponse<String> answer, String place) {
        boolean taken = answer.statusCode() == OK || answer.statusCode() == ACCEPTED;
        return taken
                && !place.isEmpty()
                && !JSON.readTree(answer.body()).at("/finished_at").isString();
    }

    /** Hands in without waiting. Returns how long the answer took, in nanoseconds. */
    public long handIn(Solution solution) {
        long start = System.nanoTime();
        HttpResponse<String> answer = send(submission(solution));
        long nanos = System.nanoTime() - start;
        if (answer.statusCode() != ACCEPTED
                || answer.headers().firstValue("Location").isEmpty()) {
            throw new BenchException(
                    "A submission was not taken: the answer was %d, %s".formatted(answer.statusCode(), answer.body()));
        }
        return nanos;
    }

    /** Any document. */
    public JsonNode get(String path) {
        return JSON.readTree(send(request(path)).body());
    }

    /** Of an answer; 0 where nobody answers. */
    int status(String path) {
        try {
            return client.send(request(path).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private HttpRequest.Builder submission(Solution solution) {
        return request("/v1/submissions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(solution.body()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new BenchException("The service at %s broke off: %s".formatted(address, failed), failed);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static BenchException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new BenchException("The benchmark was interrupted.", interrupted);
    }
}
