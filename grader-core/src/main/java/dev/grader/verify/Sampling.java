package dev.grader.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Chooses among mutants, always alike: by a hash of what the mistake is and not of where it stands, so that a line more at the top of a
 * file does not choose others. Pure.
 */
final class Sampling {
    private Sampling() {}

    /** At most so many of them, in the order of the list. */
    static List<Mutant> choose(List<Mutant> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        Map<Mutant, String> hashes = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Mutant mutant : all) {
            String mistake = String.join(
                    "\0",
                    String.valueOf(mutant.example().path().getFileName()),
                    mutant.operator(),
                    mutant.original(),
                    mutant.replacement());
            hashes.put(mutant, hash(mistake + "\0" + uses.merge(mistake, 1, Integer::sum)));
        }
        List<Mutant> chosen = all.stream()
                .sorted(Comparator.comparing(mutant -> hashes.getOrDefault(mutant, "")))
                .limit(most)
                .toList();
        return all.stream().filter(chosen::contains).toList();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
