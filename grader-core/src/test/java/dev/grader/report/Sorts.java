package dev.grader.report;

import dev.grader.challenge.Visibility;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Reports of every sort, for what has to hold of all of them. */
final class Sorts {

    /** Ends of CDATA, comments and elements, controls, halves of pairs, what XML forbids, what JSON and CSV escape. */
    static final String HOSTILE =
            "]]></failure><testcase name=\"forged\"/><![CDATA[ --> &amp; \0\7\33[2J\u0085\uFFFE\uFFFF"
                    + "\uD83D \uDE00 \uD83D\uDE00 \"quoted\",\r\n=1+1\t\u2028\u202E<?xml ?>";

    private Sorts() {}

    /** Of each golden folder, of each verdict, and full of hostile texts; as staff and as candidates read them. */
    static Stream<Report> all() {
        List<Report> reports = new ArrayList<>();
        Golden.folders().forEach(folder -> {
            try {
                reports.add(Golden.report(folder));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        Random random = new Random(20261101);
        for (Verdict verdict : Verdict.values()) {
            List<TestReport> tests = List.of(
                    Reports.test(random, Visibility.SAMPLE), Reports.test(random, Visibility.HIDDEN), hostile(verdict));
            reports.add(Reports.of(verdict, tests, HOSTILE));
            reports.add(Reports.of(verdict, List.of(), HOSTILE));
        }
        return reports.stream()
                .flatMap(report -> Stream.of(Audience.values()).map(report::redactedFor))
                .distinct();
    }

    private static TestReport hostile(Verdict verdict) {
        return new TestReport(
                "test_" + HOSTILE,
                HOSTILE,
                "task-7",
                Visibility.SAMPLE,
                verdict,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                HOSTILE,
                HOSTILE,
                HOSTILE.repeat(20),
                HOSTILE,
                Duration.ofMillis(1),
                Duration.ofHours(2),
                null);
    }
}
