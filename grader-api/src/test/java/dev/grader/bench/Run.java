package dev.grader.bench;

import dev.grader.bench.report.Conditions;
import dev.grader.bench.report.Figure;
import dev.grader.bench.report.Machine;
import dev.grader.bench.report.Results;
import dev.grader.bench.report.SectionResult;
import dev.grader.bench.report.Svg;
import dev.grader.bench.report.Table;
import dev.grader.bench.sections.Amounts;
import dev.grader.bench.sections.Burst;
import dev.grader.bench.sections.Latency;
import dev.grader.bench.sections.MemoryAfterLoad;
import dev.grader.bench.sections.Reference;
import dev.grader.bench.sections.Shape;
import dev.grader.bench.sections.Start;
import dev.grader.bench.sections.Throughput;
import dev.grader.bench.subject.Cleanup;
import dev.grader.bench.subject.Subject;
import dev.grader.bench.subject.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One run, from the first start to the last file. Used once. */
final class Run {
    private final List<Subject> subjects;
    private final Set<Section> sections;
    private final Amounts amounts;
    private final Path challenges;
    private final Path out;
    private final Clock clock;
    private final List<SectionResult> results = new ArrayList<>();

    Run(List<Subject> subjects, Set<Section> sections, Amounts amounts, Path challenges, Path out, Clock clock) {
        this.subjects = subjects;
        this.sections = sections;
        this.amounts = amounts;
        this.challenges = challenges.toAbsolutePath();
        this.out = out;
        this.clock = clock;
    }

    /** Measures what is asked for; what was started is gone afterwards, whatever happens. */
    void run() {
        String started = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Machine machine = Watch.machine();
        Reference reference = Reference.in(challenges);
        System.err.println(machine);
        System.err.println(new Watch().look());
        try (Cleanup cleanup = Cleanup.atExit()) {
            Standing standing = new Standing(subjects, challenges, amounts, cleanup);
            for (Section section : sections) {
                if (needsStanding(section)) {
                    standing.start();
                } else {
                    standing.stop();
                }
                measure(section, standing, reference, cleanup);
            }
        }
        List<String> names = subjects.stream().map(Subject::name).toList();
        write(Results.of(started, names, machine, results));
    }

    private static boolean needsStanding(Section section) {
        return switch (section) {
            case LATENCY, THROUGHPUT, SHAPE, MEMORY -> true;
            case START, BURST -> false;
        };
    }

    private void measure(Section section, Standing standing, Reference reference, Cleanup cleanup) {
        System.err.println("  measuring " + section + " …");
        Watch watch = new Watch();
        List<Figure> figures = switch (section) {
            case LATENCY -> Latency.measure(standing.services(), reference, amounts, cleanup);
            case THROUGHPUT -> Throughput.measure(standing.services(), reference, amounts);
            case SHAPE -> Shape.measure(standing.services(), amounts);
            case MEMORY -> MemoryAfterLoad.measure(standing.services(), standing.warm(), reference, amounts, cleanup);
            case START -> Start.measure(subjects, List.of(challenges), amounts, cleanup);
            case BURST -> Burst.measure(subjects, reference, amounts, cleanup);
        };
        Conditions conditions = watch.look();
        SectionResult result = new SectionResult(section.word(), conditions, figures);
        results.add(result);
        System.err.println(Table.section(result));
    }

    private void write(Results all) {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve("bench.txt"), Table.of(all));
            Files.writeString(out.resolve("bench.json"), all.json());
            Files.writeString(out.resolve("bench.svg"), Svg.of(all));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        System.out.println(Table.of(all));
        System.err.println("Written: " + out.resolve("bench.{txt,json,svg}"));
    }
}
