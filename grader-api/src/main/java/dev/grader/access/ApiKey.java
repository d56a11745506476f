package dev.grader.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder knows it: {@code grader_<id>.<secret>}. The id (64 random bits, hexadecimal) finds the key, the secret
 * (256 random bits, base64url) proves it; the prefix lets scanners of leaked secrets recognise it.
 */
record ApiKey(String id, String secret) {
    private static final Pattern FORM = Pattern.compile("grader_([0-9a-f]{16})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiKey random() {
        return new ApiKey(
                HexFormat.of().formatHex(bytes(8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    static Optional<ApiKey> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ApiKey(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** The whole key: the only place where it is put together, for the moment in which it is handed out. */
    String text() {
        return "grader_" + id + "." + secret;
    }

    @Override
    public String toString() {
        return "grader_" + id + ".…";
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
