package dev.grader.sandbox;

import java.util.Map;

/**
 * The tests of one challenge, as the examiner gets them.
 *
 * @param digest names this content and no other; the examiner keeps one warm process for each
 * @param module the name under which the tests import the candidate's code
 * @param files the content of each file in base64 (RFC 4648, section 4), by its path relative to {@code tests/}
 */
public record TestPackage(String digest, String module, Map<String, String> files) {
    public TestPackage {
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "The package " + digest + " has no test file: put at least one under its tests folder.");
        }
        files = Map.copyOf(files);
    }
}
