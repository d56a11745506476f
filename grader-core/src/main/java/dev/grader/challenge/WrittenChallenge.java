package dev.grader.challenge;

import dev.grader.verdict.Limits;
import java.util.List;

/**
 * A question that is answered in words, which an interviewer scores.
 *
 * @param rubric what an answer earns points for, 3 to 6 items; for interviewers
 * @param guidance what strong and weak answers look like, in Markdown; for interviewers alone
 */
public record WrittenChallenge(
        String slug,
        String title,
        Level level,
        List<String> topics,
        String statement,
        String digest,
        List<RubricItem> rubric,
        String guidance)
        implements Challenge {

    public WrittenChallenge {
        topics = List.copyOf(topics);
        rubric = List.copyOf(rubric);
    }

    @Override
    public Kind kind() {
        return Kind.WRITTEN;
    }

    @Override
    public Limits limits() {
        return Limits.DEFAULT;
    }

    @Override
    public List<String> pythonVersions() {
        return List.of();
    }

    @Override
    public List<ExampleSolution> exampleSolutions() {
        return List.of();
    }
}
