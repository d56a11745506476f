package dev.grader.attack;

import dev.grader.attack.Finding.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Results for a person, a row for each attack. */
public final class AttackTable {
    private static final long MIB = 1L << 20;

    private AttackTable() {}

    public static String heading() {
        return row("id", "expected", "got", "passed", "ms", "findings");
    }

    /** A row, and below it what was found. */
    public static String of(AttackResult result) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(row(
                result.attack().id(),
                joined(result.attack().expected()),
                joined(result.got()),
                result.passed() + "/" + result.tests(),
                Long.toString(result.grading().toMillis()),
                result.findings().isEmpty()
                        ? "-"
                        : Integer.toString(result.findings().size())));
        result.findings().forEach(finding -> lines.add("       " + finding));
        return lines.toString();
    }

    /** How many attacks broke which promise. */
    public static String summary(List<AttackResult> results) {
        return results.size() + " attacks: "
                + Arrays.stream(Kind.values())
                        .map(kind -> broken(kind, results) + " " + kind.plural())
                        .collect(Collectors.joining(", "));
    }

    /** How much memory the examiner had at the beginning and at the end. */
    public static String memory(long beginBytes, long endBytes) {
        return "The examiner's processes held " + beginBytes / MIB + " MiB at the beginning, " + endBytes / MIB
                + " MiB at the end.";
    }

    static long broken(Kind kind, List<AttackResult> results) {
        return results.stream()
                .filter(result -> result.findings().stream().anyMatch(finding -> finding.kind() == kind))
                .count();
    }

    private static String row(String id, String expected, String got, String passed, String millis, String findings) {
        return String.format(Locale.ROOT, "%-6s %-44s %-30s %6s %8s  %s", id, expected, got, passed, millis, findings)
                .stripTrailing();
    }

    private static String joined(List<Ending> endings) {
        return endings.stream().map(Ending::name).collect(Collectors.joining(","));
    }
}
