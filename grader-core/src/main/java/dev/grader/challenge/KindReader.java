package dev.grader.challenge;

import java.io.IOException;
import java.util.Set;

/**
 * Reads challenges of one kind. What is wrong becomes a problem, and what is read in its stead is never used: a package with
 * problems is left out.
 */
interface KindReader {

    /** The files and folders of its package, beside its description and its statement. */
    Set<String> pieces();

    Challenge read(Draft draft) throws IOException;
}
