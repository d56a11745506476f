package dev.grader.challenges;

import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Inspects every challenge once, after the start and after each reload, one after the other, while others are served: what only
 * collecting the tests can tell is found before a candidate meets it, and the first candidate finds the tests collected. Thread-safe.
 */
public class Inspector implements SmartLifecycle {
    /** How often an inspection is tried that says nothing of the challenge. */
    static final int MOST_TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

    private final ChallengeBank bank;
    private final Inspection inspection;
    private final Duration pause;
    private volatile @Nullable Thread thread;

    /** @param pause before an inspection is tried again */
    public Inspector(ChallengeBank bank, Inspection inspection, Duration pause) {
        this.bank = bank;
        this.inspection = inspection;
        this.pause = pause;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("inspector").start(this::work);
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
                switch (bank.nextChore()) {
                    case ChallengeBank.Chore.Inspect chore -> inspect(chore.challenge());
                    case ChallengeBank.Chore.Forget chore -> forget(chore.digest());
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("The inspection of challenges ends, as the service stops");
        }
    }

    private void inspect(Challenge challenge) throws InterruptedException {
        for (int tried = 1; tried <= MOST_TRIES; tried++) {
            try {
                List<CatalogProblem> faults = inspection.inspect(challenge);
                if (faults.isEmpty()) {
                    bank.foundSound(challenge);
                } else {
                    bank.foundBroken(challenge, faults);
                }
                return;
            } catch (RuntimeException unknown) {
                LOG.warn("The challenge {} could not be inspected: {}", challenge.slug(), unknown.getMessage());
                Thread.sleep(pause);
            }
        }
        bank.passOver(challenge);
    }

    private void forget(String digest) throws InterruptedException {
        try {
            // Should it come back at this moment, a job that finds it gone is tried again and brings it anew.
            inspection.forget(digest);
        } catch (RuntimeException gone) {
            LOG.debug("The package {} could not be forgotten", digest, gone);
        }
    }
}
