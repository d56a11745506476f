package dev.grader.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder knows it: {@code grader_<id>.<secret>}, and {@code grader_test_<id>.<secret>} for a test key. The id (64 random
 * bits, hexadecimal) finds the key, the secret (256 random bits, base64url) proves it; the prefix lets people and scanners of leaked
 * secrets recognise it.
 */
record ApiKey(boolean test, String id, String secret) {
    private static final Pattern FORM = Pattern.compile("grader_(test_)?([0-9a-f]{16})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiKey random(boolean test) {
        return new ApiKey(
                test,
                HexFormat.of().formatHex(bytes(8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    static Optional<ApiKey> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ApiKey(matcher.group(1) != null, matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The whole key: the only place where it is put together, for the moment in which it is handed out. */
    String text() {
        return prefix() + id + "." + secret;
    }

    @Override
    public String toString() {
        return prefix() + id + ".…";
    }

    private String prefix() {
        return test ? "grader_test_" : "grader_";
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
