package dev.grader.challenges;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The challenges that are served: those of the folders, less those whose tests turned out not to be collectable. Thread-safe.
 *
 * <p>Who looks sees one whole snapshot or the next. Who grades borrows a challenge and keeps it as it was, whatever is loaded
 * meanwhile; the examiner is told to forget a package once it has left the folders and nobody borrows it any more.
 */
public class ChallengeBank {
    private static final Logger LOG = LoggerFactory.getLogger(ChallengeBank.class);

    private final List<Path> folders;
    private final Object reloading = new Object();
    private volatile Catalog served;

    // What follows is guarded by this; packages are known by their digests.
    private Catalog loaded;
    private final Set<String> sound = new HashSet<>();
    private final Set<String> passedOver = new HashSet<>();
    private final Map<String, List<CatalogProblem>> broken = new HashMap<>();
    private final Map<String, Integer> borrowed = new HashMap<>();
    private final Set<String> retired = new LinkedHashSet<>();

    /** @param folders that hold one folder for each challenge; loaded at once */
    public ChallengeBank(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.loaded = load();
        this.served = loaded;
    }

    /** The challenge of that slug; empty when there is none that can be used. */
    public Optional<Challenge> find(String slug) {
        return served.find(slug);
    }

    /** Sorted by slug. */
    public List<Challenge> challenges() {
        return served.challenges();
    }

    /** Why there are not more. */
    public List<CatalogProblem> problems() {
        return served.problems();
    }

    /** How many packages of the folders have not been inspected. */
    public synchronized int uninspected() {
        return (int) loaded.challenges().stream()
                .filter(challenge -> !sound.contains(challenge.digest()) && !broken.containsKey(challenge.digest()))
                .count();
    }

    /** Reads the folders again and serves what is there now. One call after the other. */
    public Reload reload() {
        synchronized (reloading) {
            Catalog fresh = load();
            synchronized (this) {
                Set<String> digests = digests(fresh);
                digests(loaded).stream()
                        .filter(digest -> !digests.contains(digest))
                        .forEach(retired::add);
                retired.removeAll(digests);
                sound.retainAll(digests);
                broken.keySet().retainAll(digests);
                // What was found broken stays out, but is looked at again: the fault may have been the machine's.
                passedOver.clear();
                loaded = fresh;
                Catalog before = served;
                serve();
                notifyAll();
                return Reload.between(before, served);
            }
        }
    }

    /** Borrows a challenge for as long as something is graded with it; empty when there is none. */
    public synchronized Optional<Loan> borrow(String slug) {
        return served.find(slug).map(challenge -> {
            borrowed.merge(challenge.digest(), 1, Integer::sum);
            return new Loan(challenge);
        });
    }

    /** What to do next beside grading; waits until there is something. */
    synchronized Chore nextChore() throws InterruptedException {
        while (true) {
            for (Challenge challenge : loaded.challenges()) {
                String digest = challenge.digest();
                if (!sound.contains(digest) && !passedOver.contains(digest)) {
                    return new Chore.Inspect(challenge);
                }
            }
            for (String digest : retired) {
                if (!borrowed.containsKey(digest)) {
                    retired.remove(digest);
                    return new Chore.Forget(digest);
                }
            }
            wait();
        }
    }

    /** The challenge's tests were collected: it is served, if it was not. */
    synchronized void foundSound(Challenge challenge) {
        sound.add(challenge.digest());
        if (broken.remove(challenge.digest()) != null) {
            serve();
        }
    }

    /** @param faults with paths relative to the challenge's folder; at least one */
    synchronized void foundBroken(Challenge challenge, List<CatalogProblem> faults) {
        passedOver.add(challenge.digest());
        broken.put(challenge.digest(), List.copyOf(faults));
        List<CatalogProblem> known = served.problems();
        serve();
        served.problems().stream()
                .filter(problem -> !known.contains(problem))
                .forEach(problem -> LOG.warn("A challenge cannot be used after all: {}", problem));
    }

    /** Nothing can be said of it before the next reload; it is served as it was. */
    synchronized void passOver(Challenge challenge) {
        passedOver.add(challenge.digest());
    }

    private void serve() {
        Catalog rest = loaded;
        for (Challenge challenge : loaded.challenges()) {
            List<CatalogProblem> faults = broken.get(challenge.digest());
            if (faults != null) {
                rest = rest.without(challenge.slug(), faults);
            }
        }
        served = rest;
    }

    private Catalog load() {
        Catalog catalog = Catalog.load(folders);
        catalog.problems().forEach(problem -> LOG.warn("A challenge cannot be used: {}", problem));
        LOG.info("Serving {} challenges", catalog.challenges().size());
        return catalog;
    }

    private synchronized void giveBack(String digest) {
        borrowed.computeIfPresent(digest, (same, times) -> times == 1 ? null : times - 1);
        notifyAll();
    }

    private static Set<String> digests(Catalog catalog) {
        return catalog.challenges().stream().map(Challenge::digest).collect(Collectors.toSet());
    }

    /** A challenge in use. Closing it twice is closing it once. */
    public final class Loan implements AutoCloseable {
        private final Challenge challenge;
        private boolean over;

        private Loan(Challenge challenge) {
            this.challenge = challenge;
        }

        public Challenge challenge() {
            return challenge;
        }

        @Override
        public void close() {
            synchronized (ChallengeBank.this) {
                if (!over) {
                    over = true;
                    giveBack(challenge.digest());
                }
            }
        }
    }

    /** What is to be done beside grading. */
    sealed interface Chore {
        record Inspect(Challenge challenge) implements Chore {}

        record Forget(String digest) implements Chore {}
    }
}
