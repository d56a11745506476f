package dev.grader.grading;

import dev.grader.report.Report;
import dev.grader.sandbox.SandboxException;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what broke on our side, a bounded number of times. Thread-safe. */
record Attempts(GraderSettings settings, InstantSource clock) {
    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    /** One attempt at a submission. */
    @FunctionalInterface
    interface Attempt {

        /**
         * Tries once; what is thrown as a failure of the sandbox is tried again.
         *
         * @param number counted from 1
         */
        Report at(int number) throws ChallengeBrokenException, SandboxException, InterruptedException;
    }

    /** What the first attempt that did not break came to, or that none did. */
    Report run(Reporting reporting, Attempt attempt) throws InterruptedException {
        String id = reporting.submission().id();
        String trouble = "";
        for (int number = 1; number <= settings.attempts(); number++) {
            try {
                return attempt.at(number);
            } catch (SandboxException e) {
                trouble = String.valueOf(e.getMessage());
                log.warn("Attempt {} at the submission {} failed: {}", number, id, trouble);
            } catch (ChallengeBrokenException e) {
                log.error("The submission {} cannot be graded. {}", id, e.getMessage());
                return reporting.ofFailure(String.valueOf(e.getMessage()), number, now());
            }
        }
        return reporting.ofFailure(trouble, settings.attempts(), now());
    }

    Instant now() {
        return clock.instant();
    }

    boolean isLast(int number) {
        return number == settings.attempts();
    }
}
