package dev.grader.cli;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.FirstLines;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.grading.Admission;
import dev.grader.grading.Grader;
import dev.grader.grading.GraderSettings;
import dev.grader.grading.ProgressListener;
import dev.grader.report.Audience;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.ReportFormats;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.Answer;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.Mode;
import dev.grader.submission.SourceCode;
import dev.grader.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades one file with a sandbox of its own, which is gone when the command ends. */
@Command(
        name = "grade",
        description =
                "Grades a file and prints the report; exits with 0 if accepted, 1 if not, 2 if it could not be graded.",
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
    private static final String SUMMARY = "summary";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CHALLENGE", description = "a challenge's slug, or its folder")
    private String challenge = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "the solution: a Python file, or a text for a prediction or a written answer")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            defaultValue = SUMMARY,
            description = "summary (the default), json, junit, gradescope, exercism or ctrf")
    private String format = SUMMARY;

    @Option(
            names = "--mode",
            defaultValue = "submit",
            description = "submit (the default): every test; run: the samples")
    private String mode = "submit";

    @Option(
            names = "--order",
            split = ",",
            paramLabel = "NAME",
            description = "the order for a ranking, the fastest first (default: what the file's comment # order: says)")
    private List<String> order = List.of();

    @Option(names = "--as-candidate", description = "tells only what a candidate may know")
    private boolean asCandidate;

    @Option(
            names = "--challenges",
            paramLabel = "DIR",
            description = "a folder of challenges; repeatable (default: challenges)")
    private List<Path> folders = List.of(Path.of("challenges"));

    @Mixin
    private Images images = new Images();

    @Override
    public Integer call() throws UnusableException, SandboxException, InterruptedException, IOException {
        Writer writer = writer();
        Challenge asked = new ChallengeFinder(folders).find(challenge);
        Submission submission = submission(asked, text());
        Report report = grade(submission, asked);
        writer.write(asCandidate ? report.redactedFor(Audience.CANDIDATE) : report);
        return ExitStatus.of(report.verdict());
    }

    /** Refused before any container is made. */
    private Submission submission(Challenge asked, String text) throws UnusableException {
        String id = "local-" + UUID.randomUUID();
        try {
            Submission submission = switch (asked) {
                case CodeChallenge code -> new Submission(id, code.slug(), new SourceCode(text), mode());
                case RankingChallenge ranking ->
                    new Submission(id, ranking.slug(), new SourceCode(text), order(text), mode());
                case PredictionChallenge prediction ->
                    new Submission(id, prediction.slug(), new Answer.Text(FirstLines.answer(text)), mode());
                case WrittenChallenge written -> new Submission(id, written.slug(), new Answer.Text(text), mode());
            };
            Admission.check(submission, asked);
            return submission;
        } catch (InvalidSubmissionException e) {
            throw new UnusableException(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Answer order(String text) {
        List<String> names = order.isEmpty() ? FirstLines.order(text) : order;
        return names.isEmpty() ? null : new Answer.Order(names);
    }

    private Report grade(Submission submission, Challenge asked) throws SandboxException, InterruptedException {
        try (OwnSandbox own = OwnSandbox.open(images.settings())) {
            return new Grader(own.sandbox(), GraderSettings.DEFAULT, Clock.systemUTC())
                    .grade(submission, asked, ProgressListener.NONE);
        }
    }

    private String text() throws UnusableException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableException("The solution " + file + " cannot be read as a UTF-8 text: " + e, e);
        }
    }

    private Mode mode() throws UnusableException {
        return Mode.fromWire(mode.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UnusableException("There is no mode " + mode + ": use submit or run."));
    }

    /** Writes a report to standard output. */
    private interface Writer {
        void write(Report report) throws IOException;
    }

    private Writer writer() throws UnusableException {
        if (format.equals(SUMMARY)) {
            return report -> spec.commandLine().getOut().println(Summary.of(report));
        }
        ReportFormat chosen = ReportFormats.find(format)
                .orElseThrow(() -> new UnusableException("There is no format " + format + ": use " + SUMMARY + ", "
                        + ReportFormats.all().stream().map(ReportFormat::name).collect(Collectors.joining(", "))
                        + "."));
        return report ->
                spec.commandLine().getOut().println(new String(chosen.toBytes(report), StandardCharsets.UTF_8));
    }
}
