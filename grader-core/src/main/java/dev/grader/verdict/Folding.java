package dev.grader.verdict;

import java.util.List;

/** From the verdicts of its tests to the verdict of a submission. */
public final class Folding {

    /**
     * The written precedence: the first of these that any test ended as is the submission's verdict. What is ours comes
     * first, then what a person has yet to look at, then what kept tests from running at all, then limits from the rarest cause
     * to the commonest, then answers.
     */
    static final List<Verdict> PRECEDENCE = List.of(
            Verdict.INTERNAL_ERROR,
            Verdict.NEEDS_REVIEW,
            Verdict.COMPILE_ERROR,
            Verdict.INVALID_RESULT,
            Verdict.MEMORY_LIMIT_EXCEEDED,
            Verdict.OUTPUT_LIMIT_EXCEEDED,
            Verdict.PROCESS_LIMIT_EXCEEDED,
            Verdict.TIME_LIMIT_EXCEEDED,
            Verdict.RUNTIME_ERROR,
            Verdict.WRONG_ANSWER,
            Verdict.REVIEWED,
            Verdict.ACCEPTED);

    private Folding() {}

    /**
     * Folds them into one, whatever their order.
     *
     * @param verdicts of every test that counts, at least one
     * @throws IllegalArgumentException when there is none: nothing tested is nothing earned
     */
    public static Verdict fold(List<Verdict> verdicts) {
        return PRECEDENCE.stream()
                .filter(verdicts::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no test to fold a verdict from: a submission without tests is not accepted."));
    }
}
