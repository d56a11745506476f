package dev.grader.ids;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that opens one thing for whoever holds it.
 *
 * @param text 256 random bits in Base64 for URLs: shown once, kept and logged nowhere
 */
public record Token(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Token {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A token has 43 letters of Base64 for URLs.");
        }
    }

    public static Token random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Empty where a text is none. */
    public static Optional<Token> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** By which it is found again. Of so many random bits a plain SHA-256 tells nothing, and looking it up takes the same time for all. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This JVM has no SHA-256, which every JVM must have.", impossible);
        }
    }

    /** Never what it is. */
    @Override
    public String toString() {
        return "Token";
    }
}
