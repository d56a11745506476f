package dev.grader.grading;

import dev.grader.sandbox.SandboxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about challenges by running something, by the digests of their packages: found out once, kept as long as there
 * is room. A failure is not kept. Thread-safe: of several threads that ask for the same at once, one finds it out and the others
 * wait; when it fails, the next one tries.
 *
 * @param <T> immutable
 */
final class Truths<T> {

    /** Finds it out. */
    @FunctionalInterface
    interface Finding<T> {
        T find() throws ChallengeBrokenException, SandboxException, InterruptedException;
    }

    /** A place for one truth; whoever holds its lock is finding it out. */
    private static final class Place<T> {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable T truth;
    }

    private final int most;
    private final Map<String, Place<T>> places = new LinkedHashMap<>(16, 0.75f, true);

    /** Room for so many, at least one; the one that was asked for least recently goes first. */
    Truths(int most) {
        this.most = most;
    }

    T get(String digest, Finding<T> finding) throws ChallengeBrokenException, SandboxException, InterruptedException {
        Place<T> place = place(digest);
        T known = place.truth;
        if (known != null) {
            return known;
        }
        place.lock.lockInterruptibly();
        try {
            T meanwhile = place.truth;
            if (meanwhile != null) {
                return meanwhile;
            }
            T found = finding.find();
            place.truth = found;
            return found;
        } finally {
            place.lock.unlock();
        }
    }

    private Place<T> place(String digest) {
        synchronized (places) {
            Place<T> place = places.computeIfAbsent(digest, missing -> new Place<>());
            if (places.size() > most) {
                places.remove(places.keySet().iterator().next());
            }
            return place;
        }
    }
}
