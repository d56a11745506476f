package dev.grader.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals answers with AES-256-GCM (NIST SP 800-38D) under the API key itself, which the database holds no more than a hash of: an answer may
 * show a new key or secret, and that must be in no leaked database. Only who holds the API key may ask for the answer again anyhow.
 * Thread-safe.
 */
final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PURPOSE = "answers kept for an Idempotency-Key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    /** @param apiKey its whole text: 256 random bits and more */
    Seal(String apiKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            this.secret = new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no HMAC-SHA-256, which every JVM must have.", impossible);
        }
    }

    /** @param place where it will lie, without which it is not opened */
    String close(byte[] answer, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = apply(Cipher.ENCRYPT_MODE, nonce, answer, place);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + closed.length)
                        .put(nonce)
                        .put(closed)
                        .array());
    }

    /** @throws IllegalStateException when it was not closed by the same key for the same place */
    byte[] open(String closed, String place) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[bytes.remaining() - NONCE_BYTES];
        bytes.get(nonce).get(rest);
        return apply(Cipher.DECRYPT_MODE, nonce, rest, place);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A kept answer cannot be sealed or opened.", failed);
        }
    }
}
