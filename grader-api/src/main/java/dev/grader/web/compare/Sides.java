package dev.grader.web.compare;

import dev.grader.access.Caller;
import dev.grader.assessments.Invitations;
import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import dev.grader.submissions.SubmissionRecord;
import dev.grader.submissions.Submissions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds submissions that may be put beside each other. Thread-safe. */
@Component
class Sides {
    private final Submissions submissions;
    private final Invitations invitations;

    Sides(Submissions submissions, Invitations invitations) {
        this.submissions = submissions;
        this.invitations = invitations;
    }

    /**
     * Those of these ids, in their order.
     *
     * @throws ProblemException when one is not there for this caller, or they answer different challenges
     */
    List<Side> of(List<String> ids, Caller caller) {
        List<Side> sides = ids.stream().map(id -> side(id, caller)).toList();
        List<String> challenges = sides.stream()
                .map(side -> side.submission().challenge())
                .distinct()
                .toList();
        if (challenges.size() > 1) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "These submissions answer different challenges (%s), whose tests and scores do not compare: choose some of one challenge."
                            .formatted(String.join(", ", challenges)));
        }
        return sides;
    }

    private Side side(String id, Caller caller) {
        SubmissionRecord submission = submissions.get(id, caller);
        return new Side(
                submission,
                invitations.name(caller, submission.candidate()),
                submissions.report(submission, caller).orElse(null),
                submissions.source(submission));
    }
}
