package dev.grader.verify;

import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.grading.GradedTest;
import dev.grader.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a good package has beyond what a package must have. Pure. */
final class Advice {
    private static final int ACCEPTED = 2;
    private static final int FAILING = 5;
    private static final int HIDDEN = 8;

    private Advice() {}

    static List<Finding> of(Path folder, CodeChallenge challenge, List<GradedTest> tests) {
        List<Finding> advice = new ArrayList<>();
        List<ExampleSolution> all = challenge.exampleSolutions();
        int accepted = (int) all.stream().filter(Advice::isAccepted).count();
        atLeast(ACCEPTED, accepted, folder.resolve("submissions"), "accepted solutions", advice);
        atLeast(FAILING, all.size() - accepted, folder.resolve("submissions"), "solutions that must fail", advice);
        atLeast(HIDDEN, hidden(tests), folder.resolve("tests"), "hidden tests", advice);
        for (ExampleSolution solution : all) {
            boolean runs = solution.expectedVerdict() != Verdict.COMPILE_ERROR;
            if (!isAccepted(solution) && runs && solution.mustFailTests().isEmpty()) {
                advice.add(new Finding(
                        solution.path(),
                        1,
                        Finding.Weight.ADVICE,
                        "It does not say which tests it fails: begin it with \"# fails: test_…\"."));
            }
        }
        return advice;
    }

    static int hidden(List<GradedTest> tests) {
        return MutationProof.hidden(tests).size();
    }

    private static boolean isAccepted(ExampleSolution solution) {
        return solution.expectedVerdict() == Verdict.ACCEPTED;
    }

    private static void atLeast(int wanted, int there, Path where, String what, List<Finding> advice) {
        if (there < wanted) {
            advice.add(Finding.advice(where, "There are " + there + " " + what + ": have at least " + wanted + "."));
        }
    }
}
