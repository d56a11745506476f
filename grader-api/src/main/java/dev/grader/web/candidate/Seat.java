package dev.grader.web.candidate;

import dev.grader.access.Caller;
import dev.grader.assessments.Sitting;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at the pages below {@code /take/{sitting}}: found once a request by its cookie.
 *
 * @param now by the clock that decides when the time is over
 */
public record Seat(Sitting sitting, Instant now) {
    /** The name of the request attribute. */
    static final String ATTRIBUTE = "grader.seat";

    /** As the addresses of its pages have it. */
    public String id() {
        return sitting.invitation();
    }

    /** Of the page with all challenges; below it are the others. */
    public String path() {
        return path(sitting);
    }

    /** Of a challenge's page. */
    String path(String slug) {
        return path() + "/challenges/" + slug;
    }

    static String path(Sitting sitting) {
        return "/take/" + sitting.invitation();
    }

    public String title() {
        return sitting.assessment().title();
    }

    public @Nullable String name() {
        return sitting.candidateName();
    }

    Caller caller() {
        return sitting.caller();
    }

    /** Null where there is no time limit. */
    public @Nullable Instant deadline() {
        return sitting.deadlineAt();
    }

    /** Whether the candidate is told that nothing more can be done. What is under way then is let in a moment longer. */
    public boolean isOver() {
        Instant deadline = deadline();
        return isClosed() || (deadline != null && !now.isBefore(deadline));
    }

    /** Whether nothing is let in any more. */
    boolean isClosed() {
        return !sitting.isOpen(now);
    }

    /** Whether it is over since the candidate wanted that. */
    public boolean isFinished() {
        return "candidate".equals(sitting.finishedBy());
    }

    /** Null where there is no time limit. */
    public @Nullable Duration left() {
        Instant deadline = deadline();
        if (deadline == null) {
            return null;
        }
        return isOver() ? Duration.ZERO : Duration.between(now, deadline);
    }

    /** Whether candidates are told what their submissions came to. */
    boolean told() {
        return sitting.assessment().showResults();
    }

    /** Slugs, in the interviewer's order. */
    List<String> challenges() {
        return sitting.assessment().challenges().stream()
                .map(task -> task.slug())
                .toList();
    }

    /** @throws ProblemException unless it is one of its challenges */
    void require(String slug) {
        if (sitting.assessment().task(slug).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such challenge in this assessment.");
        }
    }
}
