package dev.grader.assessments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as staff read it: see {@link Invitation}.
 *
 * @param score the sum of what was best of each challenge; null as long as nothing has a score
 * @param maxScore of the same submissions
 * @param link what the candidate opens, in the answer that makes it alone
 */
public record InvitationView(
        String id,
        String assessment,
        String candidate,
        @Nullable String name,
        @Nullable String email,
        String state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant begunAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        @Nullable Instant revokedAt,
        @Nullable BigDecimal score,
        @Nullable BigDecimal maxScore,
        List<Standing> challenges,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String link) {

    static InvitationView of(Invitation invitation, Invitation.State state, List<Standing> challenges) {
        return new InvitationView(
                invitation.id(),
                invitation.assessment(),
                invitation.candidate(),
                invitation.name(),
                invitation.email(),
                state.text(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.begunAt(),
                invitation.deadlineAt(),
                invitation.finishedAt(),
                invitation.finishedBy(),
                invitation.revokedAt(),
                sum(challenges, Standing::score),
                sum(challenges, Standing::maxScore),
                challenges,
                null);
    }

    private static @Nullable BigDecimal sum(
            List<Standing> challenges, Function<Standing, @Nullable BigDecimal> points) {
        return challenges.stream()
                .map(points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** The same with the link that was just made. */
    public InvitationView with(String address) {
        return new InvitationView(
                id,
                assessment,
                candidate,
                name,
                email,
                state,
                createdAt,
                expiresAt,
                begunAt,
                deadlineAt,
                finishedAt,
                finishedBy,
                revokedAt,
                score,
                maxScore,
                challenges,
                address);
    }

    /** Never whose it is, nor the link. */
    @Override
    public String toString() {
        return "InvitationView[" + id + "]";
    }
}
