package dev.grader.webhooks.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets as they lie in the database: AES-256 in Galois/Counter Mode (NIST SP 800-38D), bound to the webhook they are of, so that none can be
 * moved to another. Thread-safe.
 */
public final class Vault {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param key 32 bytes, which lie elsewhere than the database */
    public Vault(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("A key of the vault has 32 bytes, not %d.".formatted(key.length));
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Base64 of nonce, cipher text and tag. */
    public String seal(Secret secret, String webhook) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.bytes(), 0, webhook);
        byte[] both = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, both, 0, NONCE);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException when it was sealed with another key, or for another webhook */
    Secret open(String sealed, String webhook) {
        byte[] both = Base64.getDecoder().decode(sealed);
        byte[] nonce = new byte[NONCE];
        System.arraycopy(both, 0, nonce, 0, NONCE);
        return Secret.of(run(Cipher.DECRYPT_MODE, nonce, both, NONCE, webhook));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int offset, String webhook) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "The secret of the webhook %s cannot be opened with this node's pepper: rotate it, or bring the pepper back."
                            .formatted(webhook),
                    failed);
        }
    }
}
