package dev.grader.openapi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes that are served as they are. Not to be changed.
 *
 * @param digest of them: 16 hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
record Content(byte[] bytes, String digest) {
    private static final int DIGEST_BYTES = 8;

    Content(byte[] bytes) {
        this(bytes, digest(bytes));
    }

    static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
