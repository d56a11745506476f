package dev.grader.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What turns a key's secret into what is stored of it: HMAC-SHA-256 (RFC 2104) under a secret that lies beside the database, not
 * in it, so that a leaked database gives nobody a key, nor a way to try guesses. Safe to use from several threads.
 */
public final class Pepper {
    /** Bytes. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /** @throws IllegalArgumentException unless there are {@link #LENGTH} bytes */
    public Pepper(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("A pepper has %d bytes, not %d.".formatted(LENGTH, secret.length));
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** 64 hexadecimal digits. */
    String hash(ApiKey key) {
        return hash(key.text());
    }

    /** By which two peppers are told apart, and from which none can be reckoned: the hash of a text that is no key. */
    String mark() {
        return hash("pepper");
    }

    /**
     * A key for another purpose, from which neither the pepper nor the key of any other purpose can be reckoned: HKDF-Expand of RFC 5869.
     *
     * @return 32 bytes, the same for the same purpose
     */
    public byte[] key(String purpose) {
        return mac(purpose + '\u0001');
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(mac(text));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("This JVM has no HMAC-SHA-256, which every JVM must have.", impossible);
        }
    }
}
