package dev.grader.verify;

import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.Level;
import dev.grader.challenge.TestFile;
import dev.grader.challenge.TestGroup;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.GradedTest;
import dev.grader.grading.Rehearsal;
import dev.grader.grading.Rehearsed;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.InvalidSubmissionException;
import dev.grader.submission.SourceCode;
import dev.grader.verdict.Limit;
import dev.grader.verdict.Limits;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Has a program in a cell ({@code grader/programs/mutants.py}) make the mutants of a solution, so that nothing here reads Python. To the
 * examiner it is a submission to a challenge of this package's own, each test of which asks for a page of them. Thread-safe.
 */
record MutantMaker(Rehearsal rehearsal) {
    private static final String FILE = "test_mutants.py";

    private static final CodeChallenge ASKING = new CodeChallenge(
            "mutants",
            "Mutants",
            Level.SENIOR,
            List.of(),
            "",
            "",
            "mutants-of-a-solution",
            "solution",
            Limits.of(Map.of(Limit.CPU, 60_000L, Limit.WALL, 300_000L)),
            List.of(TestGroup.SAMPLE, TestGroup.HIDDEN),
            List.of("3.13"),
            Map.of(FILE, new TestFile(resource())),
            "",
            List.of());

    /**
     * Every mutant of a solution, and what its comments say of them.
     *
     * @param marks as they were written
     */
    record Made(List<Mutant> mutants, List<MutantParser.Comment> marks) {}

    /**
     * Makes them.
     *
     * @throws IllegalArgumentException when the program could not, with the reason
     */
    Made make(Example example) throws ChallengeBrokenException, SandboxException, InterruptedException {
        List<GradedTest> asking = rehearsal.tests(ASKING);
        MutantParser.Page first = page(example, asking.getFirst());
        List<Mutant> mutants = new ArrayList<>(first.mutants());
        for (int page = 1; page < first.pages(); page++) {
            mutants.addAll(page(example, asking.get(page)).mutants());
        }
        return new Made(mutants, first.marks());
    }

    private MutantParser.Page page(Example example, GradedTest asking)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        Rehearsed.Run run =
                rehearsal.run(ASKING, program(example), List.of(asking)).runs().getFirst();
        if (run.verdict() != Verdict.ACCEPTED) {
            throw new IllegalArgumentException("it ended in " + run.verdict().wireName() + ", " + run.message());
        }
        return MutantParser.parse(run.stdout(), example);
    }

    /** @throws IllegalArgumentException when the solution leaves no room for it */
    static SourceCode program(Example example) {
        byte[] source = example.source().text().getBytes(StandardCharsets.UTF_8);
        try {
            return new SourceCode("from grader.programs.mutants import printer\nprint_page = printer(\""
                    + Base64.getEncoder().encodeToString(source) + "\")\n");
        } catch (InvalidSubmissionException e) {
            throw new IllegalArgumentException("it is too long for the program that makes them", e);
        }
    }

    private static byte[] resource() {
        try (InputStream in = Objects.requireNonNull(MutantMaker.class.getResourceAsStream(FILE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
