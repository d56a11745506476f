package dev.grader.cli;

import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.Grader;
import dev.grader.grading.GraderSettings;
import dev.grader.grading.ProgressListener;
import dev.grader.report.Audience;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.ReportFormats;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerSandbox;
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
import picocli.CommandLine.Command;
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

    @Parameters(index = "1", paramLabel = "FILE", description = "the solution, a Python file")
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

    @Option(names = "--as-candidate", description = "tells only what a candidate may know")
    private boolean asCandidate;

    @Option(
            names = "--challenges",
            paramLabel = "DIR",
            description = "a folder of challenges; repeatable (default: challenges)")
    private List<Path> folders = List.of(Path.of("challenges"));

    @Option(names = "--cell-image", defaultValue = "grader-cell", description = "image of a cell (${DEFAULT-VALUE})")
    private String cellImage = "grader-cell";

    @Option(
            names = "--examiner-image",
            defaultValue = "grader-examiner",
            description = "image of the examiner (${DEFAULT-VALUE})")
    private String examinerImage = "grader-examiner";

    @Override
    public Integer call() throws UnusableException, SandboxException, InterruptedException, IOException {
        Writer writer = writer();
        CodeChallenge asked = new ChallengeFinder(folders).find(challenge);
        Submission submission =
                new Submission("local-" + UUID.randomUUID(), asked.slug(), new SourceCode(source()), mode());
        Report report = grade(submission, asked);
        writer.write(asCandidate ? report.redactedFor(Audience.CANDIDATE) : report);
        return ExitStatus.of(report.verdict());
    }

    private Report grade(Submission submission, CodeChallenge asked) throws SandboxException, InterruptedException {
        SandboxSettings settings = SandboxSettings.defaults(SandboxSettings.ownerOfThisHost())
                .withCells(1)
                .withImages(cellImage, examinerImage);
        try (DockerSandbox sandbox = DockerSandbox.open(settings)) {
            // For the person who presses Ctrl-C: the try statement does not end then.
            Thread hook = Thread.ofPlatform().unstarted(sandbox::close);
            Runtime.getRuntime().addShutdownHook(hook);
            Report report = new Grader(sandbox, GraderSettings.DEFAULT, Clock.systemUTC())
                    .grade(submission, asked, ProgressListener.NONE);
            Runtime.getRuntime().removeShutdownHook(hook);
            return report;
        }
    }

    private String source() throws UnusableException {
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
