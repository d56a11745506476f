package dev.grader.challenges;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.grader.access.Caller;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.RubricItem;
import dev.grader.challenge.WrittenChallenge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a challenge of one kind has that others have not, as far as its reader may know it. */
sealed interface KindView {
    static KindView of(Challenge challenge, Caller reader) {
        return switch (challenge) {
            case CodeChallenge code -> new Code(code.starter(), code.sampleTests(), code.module());
            case PredictionChallenge prediction ->
                new Prediction(prediction.snippet(), prediction.runAs().wireName(), prediction.optimize());
            case RankingChallenge ranking ->
                new Ranking(
                        ranking.starter(),
                        ranking.sampleTests(),
                        ranking.module(),
                        ranking.functions(),
                        ranking.given());
            case WrittenChallenge written ->
                reader.isCandidate() ? new Written(null, null) : new Written(written.rubric(), written.guidance());
        };
    }

    /**
     * Solved by a program.
     *
     * @param starter Python
     * @param sampleTests Python
     * @param module the name under which the tests import the program
     */
    record Code(String starter, String sampleTests, String module) implements KindView {}

    /**
     * Answered by the lines it prints, as {@code answer}.
     *
     * @param snippet its Python files by path, {@code main.py} among them
     * @param run {@code script} or {@code prompt}
     * @param optimize as Python's option {@code -O}: 0, 1 or 2
     */
    record Prediction(Map<String, String> snippet, String run, int optimize) implements KindView {}

    /**
     * Answered by an order as {@code answer}, and by the benchmark that proves it as {@code source}.
     *
     * @param functions the names to put in order, the fastest first
     * @param given the Python files beside the candidate's own, by path: the functions and what makes their inputs
     */
    record Ranking(String starter, String sampleTests, String module, List<String> functions, Map<String, String> given)
            implements KindView {}

    /**
     * Answered in words, as {@code answer}.
     *
     * @param rubric what an answer earns points for; for staff
     * @param guidance what strong and weak answers look like, in Markdown; for staff
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Written(
            @Nullable List<RubricItem> rubric, @Nullable String guidance) implements KindView {}
}
