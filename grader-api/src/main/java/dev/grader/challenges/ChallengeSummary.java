package dev.grader.challenges;

import dev.grader.challenge.Challenge;
import java.util.List;

/** A challenge in the list. */
record ChallengeSummary(String slug, String title, String kind, String level, List<String> topics) {
    static ChallengeSummary of(Challenge challenge) {
        return new ChallengeSummary(
                challenge.slug(),
                challenge.title(),
                challenge.kind().wireName(),
                challenge.level().wireName(),
                challenge.topics());
    }
}
