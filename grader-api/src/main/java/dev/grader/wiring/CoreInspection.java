package dev.grader.wiring;

import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.challenges.Inspection;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.Grader;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inspects with the core. Thread-safe. */
final class CoreInspection implements Inspection {
    private static final Logger LOG = LoggerFactory.getLogger(CoreInspection.class);

    private final Grader grader;
    private final Sandbox sandbox;

    CoreInspection(Grader grader, Sandbox sandbox) {
        this.grader = grader;
        this.sandbox = sandbox;
    }

    @Override
    public List<CatalogProblem> inspect(Challenge challenge) throws InterruptedException {
        // A second time, since what collects the tests may have been killed by something else than them.
        List<CatalogProblem> faults = inspectOnce(challenge);
        return faults.isEmpty() ? faults : inspectOnce(challenge);
    }

    private List<CatalogProblem> inspectOnce(Challenge challenge) throws InterruptedException {
        try {
            switch (challenge) {
                case TestedChallenge tested -> grader.inspect(tested);
                case PredictionChallenge prediction -> grader.printedBy(prediction);
                case WrittenChallenge written -> LOG.debug("Nothing is run for {}", written.slug());
            }
            return List.of();
        } catch (ChallengeBrokenException broken) {
            return broken.faults().stream()
                    .map(fault -> new CatalogProblem(Path.of(fault.file()), fault.line(), fault.text()))
                    .toList();
        } catch (SandboxException unknown) {
            throw new IllegalStateException(String.valueOf(unknown.getMessage()), unknown);
        }
    }

    @Override
    public void forget(String digest) throws InterruptedException {
        if (!sandbox.status().examinerUp()) {
            return;
        }
        try {
            sandbox.examiner().forget(digest);
        } catch (SandboxException gone) {
            throw new IllegalStateException(String.valueOf(gone.getMessage()), gone);
        }
    }
}
