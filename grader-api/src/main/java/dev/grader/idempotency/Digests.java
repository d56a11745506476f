package dev.grader.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is compared and not kept, as 64 hexadecimal digits. */
final class Digests {
    private Digests() {}

    static String of(String text) {
        return hex(sha256(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** By which a request is known again: of its method, its path with the query, and its body. */
    static String fingerprint(HttpServletRequest request, byte[] body) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        MessageDigest digest = sha256();
        // Neither a method nor a path holds a line break, so no two requests run together.
        digest.update(
                (request.getMethod() + "\n" + request.getRequestURI() + query + "\n").getBytes(StandardCharsets.UTF_8));
        return hex(digest, body);
    }

    private static String hex(MessageDigest digest, byte[] rest) {
        return HexFormat.of().formatHex(digest.digest(rest));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM has no SHA-256, which every JVM must have.", impossible);
        }
    }
}
