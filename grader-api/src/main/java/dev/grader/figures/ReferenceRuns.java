package dev.grader.figures;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.ExampleSolution;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenges.ChallengeBank;
import dev.grader.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the accepted solutions of challenges that somebody was graded with, once a package, while nothing else is to be done: before each
 * run it looks whether a submission has come meanwhile, and then leaves the rest for later. What they use is the median of a few runs. They
 * are no submissions: no tenant sees them, and nothing counts them. Thread-safe.
 */
public class ReferenceRuns implements SmartLifecycle {
    static final int RUNS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceRuns.class);

    private final ChallengeBank bank;
    private final ReferenceStore store;
    private final Measurement measurement;
    private final Duration pause;
    private volatile @Nullable Thread thread;

    /** @param pause between two looks whether there is something to run */
    public ReferenceRuns(ChallengeBank bank, ReferenceStore store, Measurement measurement, Duration pause) {
        this.bank = bank;
        this.store = store;
        this.measurement = measurement;
        this.pause = pause;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("references").start(this::work);
    }

    @Override
    public void stop() {
        Thread working = thread;
        thread = null;
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        try {
            while (true) {
                Thread.sleep(pause);
                try {
                    round();
                } catch (RuntimeException later) {
                    LOG.warn("Reference solutions could not be run just now, and will be: {}", later.getMessage());
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("The reference runs end, as the service stops");
        }
    }

    /** Measures one package, where one is wanted and nothing else is to be done. */
    void round() throws InterruptedException {
        if (!mayRun()) {
            return;
        }
        Map<String, String> slugs = new HashMap<>();
        bank.challenges().stream()
                .filter(TestedChallenge.class::isInstance)
                .forEach(challenge -> slugs.put(challenge.digest(), challenge.slug()));
        Optional<String> digest = store.take(List.copyOf(slugs.keySet()));
        if (digest.isEmpty()) {
            return;
        }
        try (ChallengeBank.Loan loan =
                bank.borrow(String.valueOf(slugs.get(digest.get()))).orElse(null)) {
            boolean done = loan != null && loan.challenge().digest().equals(digest.get()) && measure(loan.challenge());
            if (!done) {
                store.giveBack(digest.get());
            }
        }
    }

    /** Returns whether it got to the end. */
    private boolean measure(Challenge challenge) throws InterruptedException {
        List<ReferenceFigures.Solution> measured = new ArrayList<>();
        for (ExampleSolution solution : challenge.exampleSolutions()) {
            if (solution.expectedVerdict() != Verdict.ACCEPTED) {
                continue;
            }
            List<Map<String, Usage>> runs = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                if (!mayRun()) {
                    return false;
                }
                measurement.run(challenge, solution).ifPresent(runs::add);
            }
            if (runs.size() == RUNS) {
                measured.add(new ReferenceFigures.Solution(
                        String.valueOf(solution.path().getFileName()), medians(runs)));
            } else {
                LOG.warn("A solution of {} was not accepted each time, so it is no reference", challenge.slug());
            }
        }
        store.keep(challenge.digest(), measured);
        return true;
    }

    private boolean mayRun() {
        return measurement.isFree() && store.isIdle();
    }

    private static Map<String, Usage> medians(List<Map<String, Usage>> runs) {
        Set<String> tests = new TreeSet<>();
        runs.forEach(run -> tests.addAll(run.keySet()));
        Map<String, Usage> medians = new HashMap<>();
        for (String test : tests) {
            medians.put(
                    test,
                    new Usage(
                            median(runs, test, Usage::cpuMs),
                            median(runs, test, Usage::wallMs),
                            median(runs, test, Usage::peakMemoryBytes)));
        }
        return medians;
    }

    private static long median(List<Map<String, Usage>> runs, String test, ToLongFunction<Usage> figure) {
        long[] figures = runs.stream()
                .filter(run -> run.containsKey(test))
                .mapToLong(run -> figure.applyAsLong(run.get(test)))
                .toArray();
        return Spread.of(figures).map(Spread::median).orElse(0L);
    }
}
