package dev.grader.attack;

import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.GradedTest;
import dev.grader.submission.SourceCode;
import java.util.List;

/**
 * A challenge that is attacked.
 *
 * @param tests all of them
 * @param solution that is right: what comes after an attack, to see that all is well
 */
record Target(CodeChallenge challenge, List<GradedTest> tests, SourceCode solution) {
    Target {
        tests = List.copyOf(tests);
    }
}
