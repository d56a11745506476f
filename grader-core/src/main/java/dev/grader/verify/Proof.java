package dev.grader.verify;

import dev.grader.verify.Finding.Weight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the last proof of one package, as it is kept for others to read.
 *
 * @param digest of the package
 * @param proven whether nothing was found that keeps it from being proven
 * @param provenAt when the proof ended
 * @param version of the program that proved it
 * @param ms how long it took, in milliseconds
 * @param mutants null where none was tried
 * @param findings in the order in which they were met
 */
public record Proof(
        String digest,
        String slug,
        boolean proven,
        Instant provenAt,
        String version,
        long ms,
        int samples,
        int hidden,
        @Nullable Mutants mutants,
        List<Found> findings) {

    public Proof {
        findings = List.copyOf(findings);
        if (!digest.matches("[0-9a-f]{64}") || ms < 0 || samples < 0 || hidden < 0) {
            throw new IllegalArgumentException("This is no proof of a package.");
        }
        if (proven == findings.stream().anyMatch(found -> found.weight().equals("problem"))) {
            throw new IllegalArgumentException("The proof of " + slug + " contradicts its findings.");
        }
    }

    /**
     * What became of mutants: see {@link Mutation}.
     *
     * @param score from 0 to 1
     */
    public record Mutants(int made, int judged, int killed, int equivalent, double score, List<Survived> survivors) {
        public Mutants {
            survivors = List.copyOf(survivors);
            if (killed < 0 || equivalent < 0 || killed > judged || judged > made || score < 0 || score > 1) {
                throw new IllegalArgumentException("These are no numbers of mutants.");
            }
        }
    }

    /**
     * A mutant that passed every hidden test.
     *
     * @param file within the package
     */
    public record Survived(String file, int line, String operator, String diff) {}

    /**
     * What was found.
     *
     * @param file within the package; empty for the package itself
     * @param line counted from 1; 0 where it is in no line
     * @param weight {@code problem} or {@code advice}
     */
    public record Found(String file, int line, String weight, String text) {
        public Found {
            if (!weight.equals(name(Weight.PROBLEM)) && !weight.equals(name(Weight.ADVICE))) {
                throw new IllegalArgumentException("There is no weight " + weight + ".");
            }
        }

        static String name(Weight weight) {
            return weight == Weight.PROBLEM ? "problem" : "advice";
        }
    }
}
