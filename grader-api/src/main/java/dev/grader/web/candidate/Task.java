package dev.grader.web.candidate;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.Kind;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.RunAs;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.web.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as its workspace shows it. Made of what may be told, field by field, so that what is added to a challenge stays hidden.
 *
 * @param starter what the editor holds at first; empty where no program is asked for
 * @param sampleTests Python; null where there are none
 * @param files beside the statement, by name: what is to be predicted, or put in order
 * @param functions to put in order; empty for every other kind
 * @param limits of each test, in words
 */
public record Task(
        String slug,
        String title,
        Kind kind,
        String level,
        List<String> topics,
        String statement,
        String starter,
        @Nullable String sampleTests,
        Map<String, String> files,
        List<String> functions,
        Map<String, String> limits,
        @Nullable String runInWords) {

    static Task of(Challenge challenge, Show show) {
        return switch (challenge) {
            case CodeChallenge code ->
                of(code, code.starter(), code.sampleTests(), Map.of(), List.of(), limits(code, show), module(code));
            case RankingChallenge ranking ->
                of(
                        ranking,
                        ranking.starter(),
                        ranking.sampleTests(),
                        ranking.given(),
                        ranking.functions(),
                        limits(ranking, show),
                        module(ranking));
            case PredictionChallenge prediction ->
                of(prediction, "", null, prediction.snippet(), List.of(), Map.of(), run(prediction));
            case WrittenChallenge written -> of(written, "", null, Map.of(), List.of(), Map.of(), null);
        };
    }

    private static Task of(
            Challenge challenge,
            String starter,
            @Nullable String sampleTests,
            Map<String, String> files,
            List<String> functions,
            Map<String, String> limits,
            @Nullable String run) {
        return new Task(
                challenge.slug(),
                challenge.title(),
                challenge.kind(),
                challenge.level().wireName(),
                challenge.topics(),
                withoutTitle(challenge.statement()),
                starter,
                sampleTests,
                files,
                functions,
                limits,
                run);
    }

    /** The page has the title already. */
    private static String withoutTitle(String statement) {
        String text = statement.stripLeading();
        int end = text.indexOf('\n');
        return text.startsWith("# ") && end > 0 ? text.substring(end + 1) : text;
    }

    private static String module(TestedChallenge challenge) {
        return "Tests import your program as %s. It runs on Python %s."
                .formatted(challenge.module(), challenge.pythonVersions().getFirst());
    }

    private static String run(PredictionChallenge challenge) {
        String how = challenge.runAs() == RunAs.SCRIPT
                ? "It is run as a script, as by python %smain.py"
                : "It is typed statement by statement at the prompt of python %s";
        String option = "-" + "O".repeat(challenge.optimize()) + " ";
        return how.formatted(challenge.optimize() > 0 ? option : "").strip()
                + ", with Python %s.".formatted(challenge.pythonVersions().getFirst());
    }

    private static Map<String, String> limits(Challenge challenge, Show show) {
        var limits = challenge.limits();
        var words = new LinkedHashMap<String, String>();
        words.put("CPU time", show.ms(limits.cpu().toMillis()));
        words.put("Time in all", show.ms(limits.wall().toMillis()));
        words.put("Memory", show.bytes(limits.memory().bytes()));
        words.put("Output", show.bytes(limits.output().bytes()));
        words.put("Processes and threads", Integer.toString(limits.processes()));
        return words;
    }

    public boolean isRanking() {
        return kind == Kind.RANKING;
    }

    public boolean isPrediction() {
        return kind == Kind.PREDICTION;
    }

    /** A program is handed in, alone or beside an order. */
    public boolean isSolvedByProgram() {
        return kind == Kind.CODE || isRanking();
    }

    public boolean isAnsweredInWords() {
        return !isSolvedByProgram();
    }

    /** There is something to try before it is handed in. */
    public boolean isRunnable() {
        return isSolvedByProgram();
    }

    public boolean isTakesInputs() {
        return kind == Kind.CODE;
    }

    public String kindInWords() {
        return kindInWords(kind);
    }

    static String kindInWords(Kind kind) {
        return switch (kind) {
            case CODE -> "Program";
            case PREDICTION -> "Prediction";
            case RANKING -> "Ranking";
            case WRITTEN -> "Answer in words";
        };
    }

    public String answerHint() {
        return isPrediction()
                ? "Line by line, exactly as it appears, errors as their last line."
                : "In your own words: a person reads it. A few paragraphs will do.";
    }
}
