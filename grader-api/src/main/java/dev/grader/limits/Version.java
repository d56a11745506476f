package dev.grader.limits;

import dev.grader.errors.ProblemException;
import dev.grader.errors.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag (RFC 9110 section 8.8.3) of some settings: what they say is what it is made of.
 *
 * @param tag with its quotes
 */
record Version(String tag) {
    private static final Pattern TAGS = Pattern.compile("\\s*(?:W/)?\"[^\"]*\"\\s*(?:,\\s*(?:W/)?\"[^\"]*\"\\s*)*");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");
    private static final int BYTES = 16;

    static Version of(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return new Version("\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM has no SHA-256, which every JVM must have.", impossible);
        }
    }

    /**
     * Refuses a change to another version than this one (RFC 9110 section 13.1.1, RFC 6585 section 3).
     *
     * @param ifMatch the lines of the header; null where there is none
     * @throws ProblemException when they do not name this one; a weak tag never does
     */
    void require(@Nullable List<String> ifMatch) {
        if (ifMatch == null || ifMatch.isEmpty()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "The header If-Match is missing: send it with the ETag that GET answers with, now %s."
                            .formatted(tag));
        }
        String header = String.join(",", ifMatch).strip();
        if (header.equals("*")) {
            return;
        }
        if (!TAGS.matcher(header).matches()) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "The header If-Match is no list of entity tags: send the ETag as it came, quotes included.");
        }
        if (TAG.matcher(header).results().noneMatch(found -> found.group().equals(tag))) {
            throw changed();
        }
    }

    static ProblemException changed() {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                "The limits are not the ones that If-Match names: GET them again, change those, and send them with their ETag.");
    }
}
