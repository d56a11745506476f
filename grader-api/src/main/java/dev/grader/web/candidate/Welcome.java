package dev.grader.web.candidate;

import dev.grader.assessments.Assessment;
import dev.grader.assessments.Invited;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.Kind;
import dev.grader.challenges.ChallengeBank;
import dev.grader.web.Show;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation says before anything has begun.
 *
 * @param name of the candidate; null where the invitation has none
 * @param words of the interviewer's own; null likewise
 * @param time from the beginning to the end; null where it is not limited
 * @param resumes whether the candidate has begun already, with another link
 * @param kinds what is asked, a sentence for each kind there is
 */
public record Welcome(
        String token,
        String title,
        @Nullable String name,
        @Nullable String words,
        int count,
        @Nullable Duration time,
        String attemptsInWords,
        Instant expiresAt,
        boolean resumes,
        List<String> kinds) {

    static Welcome of(String token, Invited invited, ChallengeBank bank) {
        Assessment assessment = invited.assessment();
        List<String> kinds = assessment.challenges().stream()
                .flatMap(task -> bank.find(task.slug()).stream())
                .map(Challenge::kind)
                .distinct()
                .sorted()
                .map(Welcome::sentence)
                .toList();
        Integer minutes = assessment.timeLimitMinutes();
        return new Welcome(
                token,
                assessment.title(),
                invited.candidateName(),
                assessment.introduction(),
                assessment.challenges().size(),
                minutes == null ? null : Duration.ofMinutes(minutes),
                attempts(assessment),
                invited.expiresAt(),
                invited.resumes(),
                kinds);
    }

    private static String attempts(Assessment assessment) {
        boolean differ = assessment.challenges().stream().anyMatch(task -> task.attempts() != null);
        Integer attempts = assessment.attempts();
        if (differ) {
            return "Each challenge says how many";
        }
        if (attempts == null) {
            return "As many as you like";
        }
        return attempts == 1 ? "One for each challenge" : attempts + " for each challenge";
    }

    public String timeInWords() {
        return time == null ? "As long as you like" : new Show().duration(time) + " from when you begin";
    }

    public String beginsInWords() {
        if (resumes) {
            return "You have begun already: your time goes on as it was.";
        }
        return time == null ? "" : "Your time of %s begins then.".formatted(new Show().duration(time));
    }

    static String sentence(Kind kind) {
        return switch (kind) {
            case CODE ->
                "Programs: you write Python in an editor in this page, run it against sample tests, and submit it.";
            case PREDICTION -> "Predictions: you read a short program and write down what it prints. Nothing is run.";
            case RANKING ->
                "Rankings: you put functions in order by their speed, and write the benchmark that proves it.";
            case WRITTEN -> "Questions: you answer in your own words.";
        };
    }
}
