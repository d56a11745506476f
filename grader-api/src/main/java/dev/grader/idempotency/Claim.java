package dev.grader.idempotency;

import dev.grader.errors.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request's claim on its {@code Idempotency-Key}, handed to controllers as a request attribute. Thread-safe. */
public interface Claim {
    /** The name of the request attribute, which every POST under {@code /v1} has. */
    String ATTRIBUTE = "grader.claim";

    /** That of a request without the header, which may run as often as it is sent. */
    Claim NONE = new Claim() {
        @Override
        public Optional<String> made() {
            return Optional.empty();
        }

        @Override
        public void make(String resource, @Nullable String submission) {
            // Nobody will ask for it again.
        }
    };

    /** The id of what an earlier run of the same request made before it broke off: to be answered with, and not made again. */
    Optional<String> made();

    /**
     * Notes what is made. To be called inside the transaction that makes it.
     *
     * @param submission the id of the submission that this is or belongs to, with which the claim is deleted; null where there is none
     * @throws ProblemException when somebody else has taken the claim over meanwhile: then nothing must be made
     */
    void make(String resource, @Nullable String submission);
}
