package dev.grader.grading;

import dev.grader.challenge.TestedChallenge;
import dev.grader.sandbox.SandboxException;
import dev.grader.submission.SourceCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs tests again whose time lies so near their limit that the machine's noise may have decided. Bounded: every test at most so
 * many times as the settings say; all of them together by their {@link Patience}; and once a test that was killed for its time is
 * killed again, the others that were killed are taken to be as slow as they looked, so a solution that never ends is not waited for
 * over and over. A test at which the host was at fault is run again likewise; one that stays so decides for the submission, which
 * then cannot be scored. A source that does not compile when it is run again is at the edge of what compiling may take: nothing more
 * is learned of it, and what was measured stands.
 */
final class Remeasuring {
    private final JobRunner runner;
    private final int reruns;

    Remeasuring(JobRunner runner, int reruns) {
        this.runner = runner;
        this.reruns = reruns;
    }

    /** The same trial with the best honest measurement of every test. */
    Trial improve(Trial trial, TestedChallenge challenge, SourceCode source, Manner manner, ProgressListener listener)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        List<Measurement> best = new ArrayList<>(trial.measurements());
        Patience patience = new Patience(best);
        for (int at = 0; at < best.size(); at++) {
            Measurement current = best.get(at);
            int run = 0;
            for (; run < reruns && current.mayBeNoise() && patience.hasRoomFor(current); run++) {
                Trial again = runner.run(challenge, source, List.of(current.test()), manner, listener);
                if (again.compileError() != null) {
                    // Not told to the candidate: by now a process of theirs may know what others have seen.
                    return new Trial(null, best, trial.python(), trial.image());
                }
                patience.ran(current, again.measurements().getFirst());
                current = current.orBetter(again.measurements().getFirst());
                best.set(at, current);
            }
            if (run == reruns && current.mayBeNoise() && !current.isOurs()) {
                patience.sawTooSlow();
            }
            if (current.isOurs()) {
                break;
            }
        }
        return new Trial(trial.compileError(), best, trial.python(), trial.image());
    }
}
