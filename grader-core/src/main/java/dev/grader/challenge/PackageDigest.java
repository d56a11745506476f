package dev.grader.challenge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Names the content of a package by what decides grading: its description and its tests or its snippet, not its example solutions. */
final class PackageDigest {

    private PackageDigest() {}

    /**
     * SHA-256 in lower-case hexadecimal; each path and each content is preceded by its length, so that no two packages
     * run together into the same bytes.
     *
     * @param files that decide grading, by path relative to the package
     */
    static String of(String description, SortedMap<String, TestFile> files) {
        MessageDigest digest = sha256();
        add(digest, ChallengeYaml.FILE.getBytes(StandardCharsets.UTF_8));
        add(digest, description.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, TestFile> file : files.entrySet()) {
            add(digest, file.getKey().getBytes(StandardCharsets.UTF_8));
            add(digest, file.getValue().bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
