package dev.grader.bench;

import dev.grader.bench.sections.Amounts;
import dev.grader.bench.subject.BenchException;
import dev.grader.bench.subject.Subject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command line of the benchmark. Exit status: 0 measured, 1 something went wrong or gave a wrong answer, 2 asked wrongly. A target that is
 * missed is a result like any other.
 */
@Command(
        name = "bench",
        description = "Measures builds of the service beside each other and beside what everybody has.",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
    @Option(
            names = "--subject",
            required = true,
            paramLabel = "NAME=FILE",
            description =
                    "a build: {\"command\": [\"java\", \"-jar\", \"…\"], \"environment\": {\"GRADER_CELLS_IMAGE\": \"…\"}};"
                            + " targets and ratios are of the first")
    private List<String> subjects = List.of();

    @Option(names = "--challenges", required = true, paramLabel = "DIR", description = "the repository's challenges")
    private Path challenges = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where bench.txt, .json and .svg go")
    private Path out = Path.of("");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "latency, throughput, shape, start, memory, burst; all unless given")
    private List<String> only = List.of();

    @Option(names = "--quick", description = "small counts: shows that all works")
    private boolean quick;

    @Option(names = "--tiny", hidden = true, description = "smallest counts, for the benchmark's own test")
    private boolean tiny;

    @Option(names = "--burst", paramLabel = "N", description = "submissions of the burst on each database (10,000)")
    private @Nullable Integer burst;

    @Option(names = "--seconds", paramLabel = "N", description = "of each closed loop (8)")
    private @Nullable Integer seconds;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "of the latency (50); curves and starts are repeated in proportion")
    private @Nullable Integer rounds;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        // The launcher names folders of its own first; what a person says after it counts.
        return new CommandLine(new Bench())
                .setOverwrittenOptionsAllowed(true)
                .setExecutionExceptionHandler((fault, commandLine, parsed) -> {
                    commandLine.getErr().println("bench: " + sentence(fault));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public Integer call() {
        List<Subject> parsed = subjects.stream().map(Subject::parse).toList();
        if (parsed.stream().map(Subject::name).distinct().count() < parsed.size()) {
            throw new BenchException("Two subjects have the same name: give each --subject its own.");
        }
        new Run(parsed, sections(), amounts(), challenges, out, Clock.systemUTC()).run();
        return CommandLine.ExitCode.OK;
    }

    Set<Section> sections() {
        if (only.isEmpty()) {
            return EnumSet.allOf(Section.class);
        }
        Set<Section> chosen = EnumSet.noneOf(Section.class);
        for (String word : only) {
            chosen.add(Arrays.stream(Section.values())
                    .filter(section -> section.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new BenchException("--only knows no section '%s': there are %s."
                            .formatted(word, Arrays.toString(Section.values())))));
        }
        return chosen;
    }

    Amounts amounts() {
        Amounts amounts = tiny ? Amounts.tiny() : quick ? Amounts.quick() : Amounts.full();
        if (rounds != null) {
            amounts = amounts.withRounds(positive("--rounds", rounds));
        }
        return Optional.ofNullable(seconds)
                .map(each -> Duration.ofSeconds(positive("--seconds", each)))
                .map(amounts::withLoad)
                .orElse(amounts)
                .withBurst(positive("--burst", burst == null ? amounts.burst() : burst));
    }

    private static int positive(String option, int number) {
        if (number < 1) {
            throw new BenchException("%s wants a number of 1 or more, not %d.".formatted(option, number));
        }
        return number;
    }

    private static String sentence(Exception fault) {
        return fault instanceof BenchException ? String.valueOf(fault.getMessage()) : fault.toString();
    }
}
