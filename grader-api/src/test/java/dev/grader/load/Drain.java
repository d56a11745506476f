package dev.grader.load;

import dev.grader.Answer;
import dev.grader.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Waits until submissions are graded and counts what the list then says of each. Used once. */
final class Drain {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"?next\"?");

    private final Client node;
    private final Set<String> wanted;
    private final String oldest;
    private final Map<String, JsonNode> finished = new HashMap<>();
    private int listedTwice;

    Drain(LoadOptions options, List<String> ids) {
        node = new Client(options.nodes().getLast(), options.key());
        wanted = new HashSet<>(ids);
        oldest = wanted.stream().sorted().findFirst().orElseThrow();
    }

    /**
     * What the list said.
     *
     * @param graded how many of the acknowledged are finished
     * @param missing how many of them the list does not have
     * @param listedTwice how many it has more than once
     * @param triedAgain how many took more than one attempt
     * @param verdicts how many ended in which
     * @param took from the first submission's creation to the last one's end, by the service's clock
     * @param waits from creation to end, shortest first
     */
    record Outcome(
            int graded,
            int missing,
            int listedTwice,
            long triedAgain,
            Map<String, Integer> verdicts,
            Duration took,
            List<Duration> waits) {}

    Outcome run() {
        // Cheap while the queue is long: what came last is, more or less, graded last.
        while (firstPageHasUnfinished()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        int missing = listAll();
        while (finished.size() + missing < wanted.size()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            missing = listAll();
        }
        Map<String, Integer> verdicts = new TreeMap<>();
        finished.values().forEach(one -> verdicts.merge(one.at("/verdict").asString(), 1, Integer::sum));
        Instant first = times("/created_at").min(Instant::compareTo).orElseThrow();
        Instant last = times("/finished_at").max(Instant::compareTo).orElseThrow();
        return new Outcome(
                finished.size(),
                missing,
                listedTwice,
                finished.values().stream()
                        .filter(one -> one.at("/attempts").asInt() > 1)
                        .count(),
                verdicts,
                Duration.between(first, last),
                finished.values().stream().map(Drain::wait).sorted().toList());
    }

    private boolean firstPageHasUnfinished() {
        return items(node.get("/v1/submissions?limit=100"))
                .anyMatch(one -> wanted.contains(one.at("/id").asString()) && !isFinished(one));
    }

    /** Reads the whole list down to the oldest. Returns how many are not in it. */
    private int listAll() {
        finished.clear();
        listedTwice = 0;
        var seen = new HashSet<String>();
        String path = "/v1/submissions?limit=100";
        while (!path.isEmpty()) {
            Answer page = node.get(path);
            items(page).filter(one -> wanted.contains(one.at("/id").asString())).forEach(one -> {
                if (!seen.add(one.at("/id").asString())) {
                    listedTwice++;
                }
                if (isFinished(one)) {
                    finished.put(one.at("/id").asString(), one);
                }
            });
            boolean past = items(page).anyMatch(one -> one.at("/id").asString().compareTo(oldest) < 0);
            Matcher more = NEXT.matcher(page.header("Link").orElse(""));
            path = !past && more.find() ? more.group(1) : "";
        }
        return wanted.size() - seen.size();
    }

    private Stream<Instant> times(String field) {
        return finished.values().stream().map(one -> Instant.parse(one.at(field).asString()));
    }

    private static Duration wait(JsonNode one) {
        return Duration.between(
                Instant.parse(one.at("/created_at").asString()),
                Instant.parse(one.at("/finished_at").asString()));
    }

    private static boolean isFinished(JsonNode one) {
        return one.at("/status").asString().equals("finished");
    }

    private static Stream<JsonNode> items(Answer page) {
        if (page.status() != 200) {
            throw new IllegalStateException("The list was not given: " + page);
        }
        return page.json().get("items").valueStream();
    }
}
