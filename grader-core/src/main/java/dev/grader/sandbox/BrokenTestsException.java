package dev.grader.sandbox;

/**
 * The examiner could not collect the tests it was given. The message has a line for each fault, as in
 * {@code tests/test_hidden.py:3: what is wrong}; trying again will not help.
 */
public class BrokenTestsException extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenTestsException(String problem) {
        super(problem);
    }
}
