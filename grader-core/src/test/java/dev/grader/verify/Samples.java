package dev.grader.verify;

import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.ExampleSolution;
import dev.grader.challenge.Kind;
import dev.grader.challenge.TestGroup;
import dev.grader.grading.GradedTest;
import dev.grader.grading.Rehearsed;
import dev.grader.submission.SourceCode;
import dev.grader.verdict.ByteSize;
import dev.grader.verdict.Limit;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What proofs are about, made up. */
final class Samples {
    static final Limits LIMITS = Limits.of(Map.of(Limit.CPU, 1000L, Limit.WALL, 2000L, Limit.MEMORY, 64L << 20));

    private Samples() {}

    static Example example(Verdict verdict, String source, String... fails) {
        Path path = Path.of("bank", "a-slug", "submissions", verdict.wireName(), "plain.py");
        return new Example(new ExampleSolution(path, verdict, Set.of(fails)), new SourceCode(source));
    }

    static GradedTest test(String name) {
        return new GradedTest("test_hidden.py::" + name, name, null, TestGroup.HIDDEN, BigDecimal.ONE, null, LIMITS);
    }

    static Rehearsed.Run run(String test, Verdict verdict, long cpuMillis, long wallMillis, long memoryBytes) {
        return new Rehearsed.Run(
                test(test),
                verdict,
                Duration.ofMillis(cpuMillis),
                Duration.ofMillis(wallMillis),
                new ByteSize(memoryBytes),
                verdict == Verdict.ACCEPTED ? "" : "assert 1 == 2\n(tests/test_hidden.py:3)",
                "");
    }

    static Rehearsed rehearsed(Rehearsed.Run... runs) {
        return new Rehearsed(null, Arrays.asList(runs));
    }

    static Verification proven() {
        return new Verification(
                "a-slug",
                Kind.CODE,
                2,
                9,
                Map.of(Verdict.WRONG_ANSWER, 5, Verdict.ACCEPTED, 2),
                new Room(4.25, 20, 1000),
                new Mutation(50, 40, 39, 1, List.of()),
                Duration.ofMillis(2345),
                List.of(Finding.advice(Path.of("bank/a-slug"), "It could be better.")));
    }

    static Verification unproven() {
        Survivor survivor =
                new Survivor(Path.of("x.py"), 3, "boundary", "@@ -3 +3 @@\n-a\n+b", "# equivalent: b, because …");
        return new Verification(
                "b-slug",
                Kind.PREDICTION,
                0,
                4,
                Map.of(),
                null,
                new Mutation(10, 10, 8, 0, List.of(survivor)),
                Duration.ofMillis(100),
                List.of(Finding.problem(Path.of("bank/b-slug/x.py"), 7, "It is \u001b[2J wrong.")));
    }

    static VerifyReport report(Verification... proofs) {
        return new VerifyReport(Arrays.asList(proofs), List.of(), 77, Duration.ofSeconds(5));
    }

    static VerifyReport reportWithBroken(Verification... proofs) {
        CatalogProblem broken = new CatalogProblem(Path.of("bank/c-slug/challenge.yaml"), 5, "There is no key colour.");
        return new VerifyReport(Arrays.asList(proofs), List.of(broken), 77, Duration.ofSeconds(5));
    }
}
