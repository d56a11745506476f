package dev.grader.events;

import dev.grader.access.Caller;
import dev.grader.errors.ProblemException;
import dev.grader.submissions.Submissions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Answers with the events of one submission, whichever route they were asked for at. Thread-safe. */
public class Feed {
    private final Submissions submissions;
    private final Standings standings;
    private final Streams streams;

    public Feed(Submissions submissions, Standings standings, Streams streams) {
        this.submissions = submissions;
        this.standings = standings;
        this.streams = streams;
    }

    /**
     * What came since, and what comes; 204 for whoever has seen the end.
     *
     * @param last the {@code Last-Event-ID}; null where there is none
     * @throws ProblemException when there is none that this caller may see, or this caller has too many streams
     */
    public ResponseEntity<SseEmitter> of(String id, Caller caller, @Nullable String last) {
        return of(id, caller, last, () -> submissions.view(id, caller));
    }

    /** The same for who asks elsewhere what it came to, or may not know: the end says that it is one, and no more. */
    public ResponseEntity<SseEmitter> ofSteps(String id, Caller caller, @Nullable String last) {
        return of(
                id,
                caller,
                last,
                () -> new Story.State(id, submissions.get(id, caller).status().text(), null, null, null));
    }

    private ResponseEntity<SseEmitter> of(String id, Caller caller, @Nullable String last, Supplier<?> told) {
        submissions.get(id, caller);
        Position after = Position.of(last);
        if (after.equals(Position.END)) {
            return ResponseEntity.noContent().build();
        }
        var story = new Story(id, caller.isCandidate(), told);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // Asks proxies that gather answers first to pass this one on as it comes.
                .header("X-Accel-Buffering", "no")
                .body(streams.open(caller, story, () -> standings.of(id), after));
    }
}
