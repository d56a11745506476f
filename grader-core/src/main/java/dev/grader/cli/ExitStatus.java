package dev.grader.cli;

import dev.grader.verdict.Verdict;

/** What the command line tells its caller. */
final class ExitStatus {
    static final int ACCEPTED = 0;
    static final int NOT_ACCEPTED = 1;
    static final int ERROR = 2;

    private ExitStatus() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> ACCEPTED;
            case INTERNAL_ERROR -> ERROR;
            default -> NOT_ACCEPTED;
        };
    }
}
