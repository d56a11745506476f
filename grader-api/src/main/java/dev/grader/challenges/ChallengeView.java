package dev.grader.challenges;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.grader.access.Caller;
import dev.grader.challenge.Challenge;
import java.util.List;
import java.util.Map;

/**
 * A challenge as its reader meets it. Made of what may be told, field by field, so that what is added to a challenge stays hidden
 * until somebody decides otherwise.
 *
 * @param statement Markdown
 * @param parts what its kind has beside, as fields of the same object
 * @param pythonVersions it may be run with; empty where nothing is run
 * @param limits of a test, in milliseconds, bytes or pieces, as their names say
 * @param digest of the package: changes when anything that decides a result does
 */
record ChallengeView(
        String slug,
        String title,
        String kind,
        String level,
        List<String> topics,
        String statement,
        @JsonUnwrapped KindView parts,
        List<String> pythonVersions,
        Map<String, Long> limits,
        String digest) {

    static ChallengeView of(Challenge challenge, Caller reader) {
        return new ChallengeView(
                challenge.slug(),
                challenge.title(),
                challenge.kind().wireName(),
                challenge.level().wireName(),
                challenge.topics(),
                challenge.statement(),
                KindView.of(challenge, reader),
                challenge.pythonVersions(),
                challenge.limits().toWire(),
                challenge.digest());
    }
}
