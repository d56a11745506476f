package dev.grader.grading;

import dev.grader.challenge.PredictionChallenge;
import dev.grader.sandbox.SandboxException;
import dev.grader.verdict.Lines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What the snippets of predictions print: run once, in a cell without a candidate, and kept. Thread-safe. */
final class Transcripts {
    /** A transcript has a few lines, a bank some dozens of predictions. */
    private static final int KEPT = 1_000;

    /** What the examiner passes on of a test's output, in bytes; beyond it nobody knows what was printed. */
    private static final long LONGEST = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6}\n)*");

    private final ProgramRunner runner;
    private final Truths<Transcript> known = new Truths<>(KEPT);

    Transcripts(ProgramRunner runner) {
        this.runner = runner;
    }

    /**
     * What it prints.
     *
     * @throws ChallengeBrokenException when that cannot be the answer to a question: nothing, too much, or no end
     */
    Transcript of(PredictionChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        return known.get(challenge.digest(), () -> run(challenge));
    }

    private Transcript run(PredictionChallenge challenge)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        ProgramRunner.Run run = runner.run(Program.TRANSCRIPT, plan(challenge), challenge);
        if (run.outputBytes() > LONGEST) {
            throw new ChallengeBrokenException(
                    challenge.slug(),
                    ProgramRunner.SNIPPET,
                    "its snippet prints more than " + LONGEST + " bytes: let it print a few lines.");
        }
        String errors = run.event().stderr();
        if (!NUMBERS.matcher(errors).matches()) {
            throw new ChallengeBrokenException(
                    challenge.slug(),
                    ProgramRunner.SNIPPET,
                    "its snippet writes past sys.stderr: let it print to standard output.");
        }
        Set<Integer> numbers = errors.lines().map(Integer::valueOf).collect(Collectors.toSet());
        Lines lines = Lines.of(run.event().stdout(), numbers);
        if (lines.count() == 0) {
            throw new ChallengeBrokenException(
                    challenge.slug(),
                    ProgramRunner.SNIPPET,
                    "its snippet prints nothing: let it print at least one line.");
        }
        return new Transcript(lines, run.python(), run.image());
    }

    private static String plan(PredictionChallenge challenge) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("run", challenge.runAs().wireName());
        plan.put("optimize", challenge.optimize());
        plan.put("files", challenge.snippet());
        return JSON.writeValueAsString(plan);
    }
}
