package dev.grader.web.reports;

import dev.grader.report.Report;

/** Draws what a submission used beside what the reference solutions do: what the template {@code reports/chart} takes. Thread-safe. */
@FunctionalInterface
public interface ReportChart {
    Object of(Report report);
}
