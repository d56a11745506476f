package dev.grader.grading;

import dev.grader.challenge.Visibility;
import dev.grader.report.Report;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What many gradings came to. It may listen to several at once; the reports are added by one thread. */
final class Tally implements ProgressListener {
    private final AtomicInteger runs = new AtomicInteger();
    private final List<Report> reports = new ArrayList<>();

    @Override
    public void testStarted(String test, Visibility visibility) {
        runs.incrementAndGet();
    }

    void add(Report report) {
        reports.add(report);
    }

    List<Report> reports() {
        return reports;
    }

    /** One line for people: what came out, how often something was done again, and how long a submission took. */
    String inWords() {
        Map<Verdict, Integer> verdicts = new TreeMap<>();
        reports.forEach(report -> verdicts.merge(report.verdict(), 1, Integer::sum));
        int tests = reports.stream().mapToInt(report -> report.tests().size()).sum();
        long secondAttempts = reports.stream()
                .filter(report -> report.attempts() == null || report.attempts() > 1)
                .count();
        List<Duration> times = reports.stream()
                .map(report -> report.finishedAt() == null
                        ? Duration.ZERO
                        : Duration.between(report.createdAt(), report.finishedAt()))
                .sorted()
                .toList();
        return "%s; %d runs of %d tests, %d submissions tried again, a submission took %d ms in the median and %d ms at most"
                .formatted(
                        verdicts,
                        runs.get(),
                        tests,
                        secondAttempts,
                        times.get(times.size() / 2).toMillis(),
                        times.getLast().toMillis());
    }
}
