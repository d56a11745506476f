package dev.grader.events;

import dev.grader.Client;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as a browser does, by section 9.2.6 of the HTML standard, as far as a test needs it. */
final class EventLog implements AutoCloseable {
    private final HttpResponse<Stream<String>> response;
    private final Iterator<String> lines;

    private EventLog(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.lines = response.body().iterator();
    }

    static EventLog of(Client client, String submission, String... headers) {
        return new EventLog(client.lines(submission + "/events", headers));
    }

    /** One event. */
    record Told(String id, String name, JsonNode data) {
        @Override
        public String toString() {
            return id + " " + name;
        }
    }

    HttpResponse<?> response() {
        return response;
    }

    /** Waits for the next; empty at the end of the stream. */
    Optional<Told> next() {
        String id = "";
        String name = "message";
        var data = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return Optional.of(new Told(id, name, JsonMapper.shared().readTree(data.toString())));
                }
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            }
        }
        return Optional.empty();
    }

    /** Waits for all that come, until the stream ends. */
    List<Told> rest() {
        var all = new ArrayList<Told>();
        for (Optional<Told> next = next(); next.isPresent(); next = next()) {
            all.add(next.get());
        }
        return all;
    }

    @Override
    public void close() {
        response.body().close();
    }
}
