package dev.grader.verify;

import dev.grader.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report for a person: a row for each challenge, below it what is wrong, and the totals. */
public final class VerifyTable {
    /** What a solution that needs nothing measurable leaves of a limit is a large number that says little. */
    private static final double MOST_ROOM = 999;

    private static final double PERCENT = 100;

    private VerifyTable() {}

    public static String of(VerifyReport report) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(row("challenge", "kind", "tests", "solutions", "room", "mutants killed", "s", "wrong"));
        for (Verification proof : report.proofs()) {
            lines.add(rowOf(proof));
            proof.findings().forEach(finding -> lines.add("    " + finding));
            if (proof.mutation() != null) {
                proof.mutation().survivors().forEach(survivor -> lines.add(indented(survivor.toString())));
            }
        }
        report.broken().forEach(problem -> lines.add("broken: " + Finding.printable(problem.toString())));
        lines.add("");
        return lines.add(totals(report)).toString();
    }

    private static String rowOf(Verification proof) {
        return row(
                proof.slug(),
                proof.kind().wireName(),
                proof.samples() + "+" + proof.hidden(),
                solutions(proof.solutions()),
                room(proof.room()),
                mutants(proof.mutation()),
                seconds(proof.took().toMillis()),
                proof.findings().isEmpty()
                        ? "-"
                        : Integer.toString(proof.findings().size()));
    }

    private static String totals(VerifyReport report) {
        List<Verification> proofs = report.proofs();
        Map<Verdict, Integer> solutions = new EnumMap<>(Verdict.class);
        proofs.forEach(
                proof -> proof.solutions().forEach((verdict, count) -> solutions.merge(verdict, count, Integer::sum)));
        long proven = proofs.stream().filter(Verification::proven).count();
        Room least = proofs.stream()
                .map(Verification::room)
                .filter(Objects::nonNull)
                .reduce(Room::and)
                .orElse(null);
        return proofs.size() + " challenges: " + proven + " proven, " + (proofs.size() - proven) + " not, "
                + report.broken().size() + " problems of broken packages; solutions: " + solutions(solutions)
                + "; least room (cpu/wall/memory): " + room(least) + "; mutants killed: "
                + mutants(Mutation.sum(proofs.stream()
                        .map(Verification::mutation)
                        .filter(Objects::nonNull)
                        .toList()))
                + "; seed " + report.seed() + "; "
                + seconds(report.took().toMillis()) + " s";
    }

    /** By verdict, in the shorthand of programming contests. */
    static String solutions(Map<Verdict, Integer> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + shorthand(count.getKey()))
                        .collect(Collectors.joining(" "));
    }

    private static String shorthand(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "AC";
            case WRONG_ANSWER -> "WA";
            case RUNTIME_ERROR -> "RTE";
            case TIME_LIMIT_EXCEEDED -> "TLE";
            case MEMORY_LIMIT_EXCEEDED -> "MLE";
            case OUTPUT_LIMIT_EXCEEDED -> "OLE";
            case PROCESS_LIMIT_EXCEEDED -> "PLE";
            case INVALID_RESULT -> "IR";
            case COMPILE_ERROR -> "CE";
            case INTERNAL_ERROR -> "IE";
            case NEEDS_REVIEW, REVIEWED -> "words";
        };
    }

    private static String room(@Nullable Room room) {
        return room == null ? "-" : multiple(room.cpu()) + "/" + multiple(room.wall()) + "/" + multiple(room.memory());
    }

    private static String multiple(double times) {
        return times >= MOST_ROOM ? "999+" : String.format(Locale.ROOT, times < 10 ? "%.1f" : "%.0f", times);
    }

    private static String mutants(@Nullable Mutation mutation) {
        return mutation == null || mutation.judged() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.0f%% (%d/%d)",
                        Math.floor(mutation.score() * PERCENT),
                        mutation.killed(),
                        mutation.judged());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }

    private static String indented(String text) {
        return text.lines()
                .map(line -> "    " + Finding.printable(line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String row(
            String challenge,
            String kind,
            String tests,
            String solutions,
            String room,
            String mutants,
            String seconds,
            String wrong) {
        return String.format(
                        Locale.ROOT,
                        "%-32s %-10s %-6s %-36s %-14s %-16s %6s  %s",
                        challenge,
                        kind,
                        tests,
                        solutions,
                        room,
                        mutants,
                        seconds,
                        wrong)
                .stripTrailing();
    }
}
