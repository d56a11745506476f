package dev.grader.accounts;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Which passwords are taken, and how they are kept: by NIST SP 800-63B-4 section 3.1.1 long enough, of any letters, and not what anybody
 * would guess first; by PBKDF2 with HMAC-SHA-256 in 600,000 rounds, as OWASP's Password Storage Cheat Sheet wants where no memory-hard
 * function is at hand. Thread-safe.
 */
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int ROUNDS = 600_000;

    /** Below this many different letters it is a pattern. */
    private static final int FEWEST_LETTERS = 5;

    /** Characters that are no part of a word which is guessed first. */
    private static final int FEWEST_BESIDE_WORDS = 6;

    /** Parts of an account that are shorter are in many passwords by chance. */
    private static final int SHORTEST_PART = 4;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "pbkdf2",
            Map.of(
                    "pbkdf2",
                    new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    /**
     * What a wrong guess at an unknown account is held against, so that it takes as long as any other. Drawn by lot rather than made from a
     * password: that would cost each start as much as a guess does.
     */
    private final String nobodys = drawnByLot();

    /** Why this account cannot have that password; empty when it can. */
    static Optional<String> objection(String password, String email, String name) {
        int letters = password.codePointCount(0, password.length());
        if (letters < SHORTEST) {
            return Optional.of("The password has %d characters: use at least %d, a few words for example."
                    .formatted(letters, SHORTEST));
        }
        if (letters > LONGEST) {
            return Optional.of("The password has %d characters: use at most %d.".formatted(letters, LONGEST));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePoints().distinct().count() < FEWEST_LETTERS || isRepeated(lower) || isARow(lower)) {
            return Optional.of("The password is a pattern that is guessed at once: use a few words, for example.");
        }
        String rest = lower;
        for (String word : Stream.concat(
                        Stream.of(email, "password", "passwort", "grader", "letmein", "qwerty", "welcome", "admin"),
                        Stream.of((email + " " + name).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() >= SHORTEST_PART)
                .toList()) {
            rest = rest.replace(word, "");
        }
        return rest.length() < FEWEST_BESIDE_WORDS
                ? Optional.of(
                        "The password is little more than words that are guessed first: use a few others, for example.")
                : Optional.empty();
    }

    /** A few characters again and again. */
    private static boolean isRepeated(String password) {
        for (int period = 1; period <= password.length() / 2; period++) {
            if (password.substring(period).equals(password.substring(0, password.length() - period))) {
                return true;
            }
        }
        return false;
    }

    /** Each character the next of the one before, as in 456789012345. */
    private static boolean isARow(String password) {
        for (int at = 1; at < password.length(); at++) {
            int step = password.charAt(at) - password.charAt(at - 1);
            if (step != 1 && !(password.charAt(at - 1) == '9' && password.charAt(at) == '0')) {
                return false;
            }
        }
        return true;
    }

    /** The same of every way to write it: NFKC of Unicode, as NIST SP 800-63B asks for. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    String hash(String password) {
        return encoder.encode(normal(password));
    }

    boolean fits(String password, String hash) {
        return encoder.matches(normal(password), hash);
    }

    /** Of the shape of {@link #hash}. */
    private static String drawnByLot() {
        byte[] saltAndHash = new byte[SALT_BYTES + HASH_BYTES];
        new SecureRandom().nextBytes(saltAndHash);
        return "{pbkdf2}" + HexFormat.of().formatHex(saltAndHash);
    }

    /** The hash of no password that anybody knows. */
    String nobodys() {
        return nobodys;
    }

    /** Takes as long as {@link #fits}, and comes to nothing. */
    void fitsNobodys(String password) {
        encoder.matches(normal(password), nobodys);
    }
}
