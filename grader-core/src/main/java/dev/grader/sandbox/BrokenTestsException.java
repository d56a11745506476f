package dev.grader.sandbox;

/** The examiner could not collect the tests it was given. The message is pytest's own, with file and line; trying again will not help. */
public class BrokenTestsException extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenTestsException(String problem) {
        super(problem);
    }
}
