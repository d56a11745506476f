package dev.grader.web;

import dev.grader.challenge.Visibility;
import dev.grader.report.ChallengeRef;
import dev.grader.report.Environment;
import dev.grader.report.Report;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What people type who want a page to do something. Each would leave a mark in {@code window.pwned}, or an element of that id. */
public final class HostileTexts {
    /** Which must stand on the page letter by letter. */
    public static final List<String> LITERALLY = List.of(
            "<script>window.pwned=1</script>",
            "<img src=x onerror=window.pwned=2>",
            "<svg onload=window.pwned=3>",
            "</textarea><script>window.pwned=4</script>",
            "</title><script>window.pwned=5</script>",
            "</pre></code><b id=pwned>bold</b>",
            "\"onfocus=window.pwned=6 autofocus x=\"",
            "'-alert(7)-'",
            "${7*191}",
            "[[${7*191}]]",
            "__${7*191}__",
            "javascript:window.pwned=8",
            "data:text/html,<script>window.pwned=9</script>",
            "&lt;b&gt;&amp;",
            "<fo:block>");

    /** As one line of 200 characters at most: a name. */
    public static final String NAME =
            "<script>window.pwned=1</script>\"'><img src=x onerror=window.pwned=2>__${7*191}__[[${7*191}]]";

    /** With what no eye sees, and a line that is longer than any screen. */
    public static final String TEXT = String.join("\n", LITERALLY)
            + "\n\u202eevil\u2066\u2069 \u001b[31mred\u001b[0m\n=cmd|' /C calc'!A0\n" + "x".repeat(5_000) + "\n";

    private HostileTexts() {}

    /** The lines of the text and the name. */
    public static List<String> all() {
        return Stream.concat(LITERALLY.stream(), Stream.of(NAME)).toList();
    }

    /** A report of a submission to {@code add-two} that is hostile from end to end. */
    public static Report report(String submission) {
        return new Report(
                submission,
                new ChallengeRef("add-two", "Add two", "0".repeat(64)),
                Mode.SUBMIT,
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                List.of(test(Visibility.HIDDEN), test(Visibility.SAMPLE)),
                TEXT,
                new Environment("3.13.5", "0".repeat(64), "sha256:0", Limits.DEFAULT),
                1,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static TestReport test(Visibility visibility) {
        return new TestReport(
                "test_" + visibility.wireName() + NAME,
                NAME,
                visibility.wireName(),
                visibility,
                Verdict.WRONG_ANSWER,
                BigDecimal.ZERO,
                visibility == Visibility.HIDDEN ? BigDecimal.TEN : BigDecimal.ZERO,
                TEXT,
                NAME,
                TEXT,
                TEXT,
                null,
                null,
                null);
    }
}
