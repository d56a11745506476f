package dev.grader.events;

import dev.grader.access.Caller;
import dev.grader.access.Needs;
import dev.grader.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code /v1/submissions/{id}/events}: server-sent events by the HTML standard, section 9.2. Whoever comes again with
 * {@code Last-Event-ID} is told what came since; whoever has seen the end is told with 204 to stay away, as section 9.2.3 has it.
 */
@RestController
class EventsController {
    private final Feed feed;

    EventsController(Feed feed) {
        this.feed = feed;
    }

    @Needs(Scope.READ)
    @GetMapping(path = "/v1/submissions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        return feed.of(id, caller, last);
    }
}
