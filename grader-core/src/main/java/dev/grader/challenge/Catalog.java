package dev.grader.challenge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every challenge that can be used, and what is wrong with the others. A snapshot of the folders at the moment it was
 * loaded: immutable, so safe to share between threads; load another to see changes.
 */
public final class Catalog {

    private final SortedMap<String, Challenge> challenges;
    private final Map<String, Path> folders;
    private final List<CatalogProblem> problems;

    private Catalog(Map<String, Challenge> challenges, Map<String, Path> folders, List<CatalogProblem> problems) {
        this.challenges = Collections.unmodifiableSortedMap(new TreeMap<>(challenges));
        this.folders = Map.copyOf(folders);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads every package in these folders. Nothing in a package makes it throw: a broken one is a problem and leaves the
     * others usable.
     *
     * @param folders that hold one folder for each challenge; of two challenges of one slug the first is kept
     */
    public static Catalog load(List<Path> folders) {
        List<CatalogProblem> problems = new ArrayList<>();
        CatalogLoader loader = new CatalogLoader(problems);
        folders.forEach(loader::loadAll);
        return new Catalog(loader.challenges(), loader.folders(), problems);
    }

    /** The challenge of that slug; empty when there is none, or when its package is broken. */
    public Optional<Challenge> find(String slug) {
        return Optional.ofNullable(challenges.get(slug));
    }

    /** Sorted by slug. */
    public List<Challenge> challenges() {
        return List.copyOf(challenges.values());
    }

    /**
     * This catalog without a challenge that cannot be graded after all, as only collecting its tests could tell.
     *
     * @param slug of a challenge of this catalog
     * @param faults with paths relative to the challenge's folder; at least one
     */
    public Catalog without(String slug, List<CatalogProblem> faults) {
        Path folder = folders.get(slug);
        if (folder == null || !challenges.containsKey(slug) || faults.isEmpty()) {
            throw new IllegalArgumentException("The catalog has no challenge " + slug + " that was found broken.");
        }
        Map<String, Challenge> others = new TreeMap<>(challenges);
        others.remove(slug);
        List<CatalogProblem> all = new ArrayList<>(problems);
        faults.forEach(fault -> all.add(new CatalogProblem(folder.resolve(fault.file()), fault.line(), fault.text())));
        return new Catalog(others, folders, all);
    }

    /** In the order they were met; empty when all is well. */
    public List<CatalogProblem> problems() {
        return problems;
    }
}
