package dev.grader.cli;

import dev.grader.report.Report;
import dev.grader.report.TestReport;
import java.util.StringJoiner;

/** A report for the person at the terminal. */
final class Summary {
    private static final String INDENT = "    ";

    private Summary() {}

    static String of(Report report) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        for (TestReport test : report.tests()) {
            lines.add(String.format("%-24s %s", test.verdict().wireName(), test.name()));
            String message = test.message();
            if (message != null) {
                message.lines().forEach(line -> lines.add(INDENT + printable(line)));
            }
        }
        String message = report.message();
        if (message != null) {
            message.lines().forEach(line -> lines.add(printable(line)));
        }
        String score = report.score() == null
                ? "not scored"
                : report.score().toPlainString() + " of " + report.maxScore().toPlainString() + " points";
        return lines.add(report.challenge().slug() + ": " + report.verdict().wireName() + ", " + score)
                .toString();
    }

    /** A candidate's text may hold sequences that a terminal obeys, in seven bits or in eight, or that turn it around. */
    private static String printable(String line) {
        return line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
