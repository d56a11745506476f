package dev.grader.assessments;

import dev.grader.access.Caller;
import dev.grader.submissions.Desk;
import dev.grader.submissions.SubmissionRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far candidates are, for staff. Thread-safe. */
public class Overview {
    private final Desk desk;
    private final InvitationStore invitations;
    private final Clock clock;

    public Overview(JdbcClient database, Desk desk, Clock clock) {
        this.desk = desk;
        this.invitations = new InvitationStore(database, clock);
        this.clock = clock;
    }

    /** Of one. */
    public InvitationView of(Invitation invitation, Assessment assessment, Caller caller) {
        return of(List.of(invitation), assessment, caller).getFirst();
    }

    /** Of several of one assessment, in the same order. */
    public List<InvitationView> of(List<Invitation> invitations, Assessment assessment, Caller caller) {
        List<String> actors = invitations.stream()
                .map(Invitation::actor)
                .filter(Objects::nonNull)
                .toList();
        Map<String, List<SubmissionRecord>> attempts =
                desk.attempts(caller, actors).stream().collect(Collectors.groupingBy(SubmissionRecord::apiKey));
        return invitations.stream()
                .map(invitation -> InvitationView.of(
                        invitation, invitation.state(clock.instant()), standings(invitation, assessment, attempts)))
                .toList();
    }

    /** How many candidates there are of some assessments that the caller may see, by their ids; of one without any there is none. */
    public Map<String, Count> counts(List<String> assessments) {
        return assessments.isEmpty() ? Map.of() : invitations.counts(assessments);
    }

    /**
     * How many candidates.
     *
     * @param invited all whose invitation was not revoked
     * @param begun how many of these began
     * @param finished how many of these finished
     */
    public record Count(int invited, int begun, int finished) {
        public static final Count NONE = new Count(0, 0, 0);
    }

    private static List<Standing> standings(
            Invitation invitation, Assessment assessment, Map<String, List<SubmissionRecord>> attempts) {
        List<SubmissionRecord> own =
                invitation.actor() == null ? List.of() : attempts.getOrDefault(invitation.actor(), List.of());
        return assessment.challenges().stream()
                .map(task -> Standing.of(
                        task.slug(),
                        own.stream()
                                .filter(submission -> submission.challenge().equals(task.slug()))
                                .toList(),
                        invitation.notSubmitted().get(task.slug())))
                .toList();
    }
}
