package dev.grader.challenges;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import java.util.List;

/**
 * What loading the challenges again changed; each list sorted by slug.
 *
 * @param added slugs
 * @param removed slugs, those among them whose package cannot be used any more
 * @param problems why there are not more challenges
 */
public record Reload(List<String> added, List<Change> changed, List<String> removed, List<CatalogProblem> problems) {
    /**
     * A challenge that reads differently.
     *
     * @param from the digest it had
     * @param to the digest it has; the same where nothing changed that decides a result
     */
    public record Change(String slug, String from, String to) {}

    static Reload between(Catalog before, Catalog after) {
        return new Reload(
                missing(after, before),
                after.challenges().stream()
                        .flatMap(now -> before
                                .find(now.slug())
                                .filter(then -> !then.equals(now))
                                .map(then -> new Change(now.slug(), then.digest(), now.digest()))
                                .stream())
                        .toList(),
                missing(before, after),
                after.problems());
    }

    /** The slugs of the one that the other has not. */
    private static List<String> missing(Catalog one, Catalog other) {
        return one.challenges().stream()
                .map(Challenge::slug)
                .filter(slug -> other.find(slug).isEmpty())
                .toList();
    }
}
