package dev.grader.web.assessments;

import dev.grader.assessments.Assessment;
import dev.grader.assessments.InvitationView;
import dev.grader.assessments.Standing;
import dev.grader.assessments.Task;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The best of several candidates for one challenge, to be laid side by side. */
public record Comparison(String slug, String title, List<Entry> entries) {

    /** Of one candidate. */
    public record Entry(
            String submission, String name, @Nullable BigDecimal score) {}

    /** Of every challenge that two candidates or more handed something in for. */
    static List<Comparison> of(Assessment assessment, List<InvitationView> invitations, Bank bank) {
        return assessment.challenges().stream()
                .map(Task::slug)
                .map(slug -> new Comparison(
                        slug,
                        bank.title(slug),
                        invitations.stream()
                                .flatMap(one -> entry(one, slug).stream())
                                .toList()))
                .filter(comparison -> comparison.entries().size() > 1)
                .toList();
    }

    private static Optional<Entry> entry(InvitationView invitation, String slug) {
        return invitation.challenges().stream()
                .filter(standing -> standing.slug().equals(slug))
                .flatMap(standing -> shown(standing).map(id -> entry(invitation, standing, id)).stream())
                .findFirst();
    }

    private static Entry entry(InvitationView invitation, Standing standing, String submission) {
        return new Entry(
                submission, Objects.requireNonNullElse(invitation.name(), invitation.candidate()), standing.score());
    }

    /** The best; the last where none has a score yet. */
    private static Optional<String> shown(Standing standing) {
        return Optional.ofNullable(standing.best() == null ? standing.last() : standing.best());
    }
}
