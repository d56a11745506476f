package dev.grader.attack;

import dev.grader.attack.Finding.Kind;
import dev.grader.challenge.Visibility;
import dev.grader.report.Audience;
import dev.grader.report.Report;
import dev.grader.report.ReportFormat;
import dev.grader.report.ReportFormats;
import dev.grader.report.TestReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds in what a candidate is told, in every format, what is hidden from him. */
final class Leaks {
    private final Canaries canaries;

    Leaks(Canaries canaries) {
        this.canaries = canaries;
    }

    /** @param source of the attack: what stands there nobody has to tell it */
    List<Finding> find(Report report, String source) {
        Report told = report.redactedFor(Audience.CANDIDATE);
        List<Finding> findings = new ArrayList<>();
        for (TestReport test : told.tests()) {
            if (test.visibility() == Visibility.HIDDEN && saysMore(test)) {
                findings.add(new Finding(
                        Kind.LEAK,
                        "a candidate is told of the hidden test " + test.name()
                                + " what it said, printed, took or held"));
            }
        }
        for (ReportFormat format : ReportFormats.all()) {
            canaries.standingIn(new String(format.toBytes(told), StandardCharsets.UTF_8))
                    .filter(mark -> !source.contains(mark))
                    .forEach(mark -> findings.add(new Finding(
                            Kind.LEAK, "the format " + format.name() + " tells a candidate of the hidden " + mark)));
        }
        return findings;
    }

    private static boolean saysMore(TestReport test) {
        return Stream.of(test.message(), test.stdout(), test.stderr(), test.cpu(), test.wall(), test.peakMemory())
                .anyMatch(Objects::nonNull);
    }
}
