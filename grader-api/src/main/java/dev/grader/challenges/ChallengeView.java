package dev.grader.challenges;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import java.util.List;
import java.util.Map;

/**
 * A challenge as a candidate meets it. Made of what may be told, field by field, so that what is added to a challenge stays
 * hidden until somebody decides otherwise.
 *
 * @param statement Markdown
 * @param starter Python
 * @param sampleTests Python
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
        String starter,
        String sampleTests,
        String module,
        List<String> pythonVersions,
        Map<String, Long> limits,
        String digest) {

    static ChallengeView of(Challenge challenge) {
        return switch (challenge) {
            case CodeChallenge code ->
                new ChallengeView(
                        code.slug(),
                        code.title(),
                        code.kind().wireName(),
                        code.level().wireName(),
                        code.topics(),
                        code.statement(),
                        code.starter(),
                        code.sampleTests(),
                        code.module(),
                        code.pythonVersions(),
                        code.limits().toWire(),
                        code.digest());
        };
    }
}
