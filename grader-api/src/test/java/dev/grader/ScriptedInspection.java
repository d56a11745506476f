package dev.grader;

import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import dev.grader.challenges.Inspection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects nothing: finds a challenge broken that was said to be, fails as often as was asked, and notes what it did. */
public final class ScriptedInspection implements Inspection {
    private final Map<String, CatalogProblem> broken = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    public final List<String> inspected = new CopyOnWriteArrayList<>();
    public final List<String> forgotten = new CopyOnWriteArrayList<>();

    /** From now on the tests of this challenge cannot be collected. */
    public void breakTests(String slug, String file, int line, String text) {
        broken.put(slug, new CatalogProblem(Path.of(file), line, text));
    }

    public void mend(String slug) {
        broken.remove(slug);
    }

    /** From now on so many inspections of this challenge say nothing. */
    public void fail(String slug, int times) {
        failures.put(slug, times);
    }

    @Override
    public List<CatalogProblem> inspect(Challenge challenge) {
        inspected.add(challenge.slug());
        if (failures.merge(challenge.slug(), -1, Integer::sum) >= 0) {
            throw new IllegalStateException("Failed on purpose.");
        }
        CatalogProblem fault = broken.get(challenge.slug());
        return fault == null ? List.of() : List.of(fault);
    }

    @Override
    public void forget(String digest) {
        forgotten.add(digest);
    }
}
