package dev.grader.verify;

import dev.grader.challenge.Challenge;
import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.WrittenChallenge;
import dev.grader.grading.GraderSettings;
import dev.grader.grading.Rehearsal;
import dev.grader.sandbox.Sandbox;
import dev.grader.sandbox.SandboxException;
import dev.grader.verify.Finding.Weight;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Proves challenges in a sandbox, side by side on all of its cells. Thread-safe; the sandbox should be for it alone, since what is
 * measured suffers from company.
 */
public final class Verifier implements AutoCloseable {
    /** While one waits for its last solution, the next begins. */
    private static final int AT_ONCE = 2;

    private final Sandbox sandbox;
    private final InstantSource clock;
    private final VerifySettings settings;
    private final Rehearsal rehearsal;
    private final Workers workers;
    private final ExecutorService proofs;

    /**
     * A verifier in that sandbox.
     *
     * @param sandbox used, not owned: closing it is the caller's
     * @param clock for the times in reports, which nobody reads here
     */
    public Verifier(Sandbox sandbox, VerifySettings settings, InstantSource clock) {
        this.sandbox = sandbox;
        this.clock = clock;
        this.settings = settings;
        this.rehearsal = new Rehearsal(sandbox, GraderSettings.DEFAULT);
        this.workers = new Workers(sandbox.status().wanted());
        this.proofs = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("proof-", 1).factory());
    }

    /** Begins to prove it; the proof fails with a {@link SandboxException} when it could not be carried out. */
    public Future<Verification> begin(Challenge challenge, ProofListener listener) {
        return proofs.submit(() -> prove(challenge, listener));
    }

    /**
     * Proves all of them.
     *
     * @return in the same order
     * @throws SandboxException when a proof could not be carried out, which says nothing of the challenge
     */
    public List<Verification> proveAll(List<Challenge> challenges, ProofListener listener)
            throws SandboxException, InterruptedException {
        List<Future<Verification>> begun =
                challenges.stream().map(challenge -> begin(challenge, listener)).toList();
        List<Verification> ended = new ArrayList<>();
        try {
            for (Future<Verification> proof : begun) {
                ended.add(proof.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SandboxException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            begun.forEach(proof -> proof.cancel(true));
        }
        return ended;
    }

    private Verification prove(Challenge challenge, ProofListener listener)
            throws SandboxException, InterruptedException {
        Verification proof = switch (challenge) {
            case CodeChallenge code -> new CodeProof(code, rehearsal, workers, settings, listener).prove();
            case PredictionChallenge prediction -> answers(prediction, listener);
            case RankingChallenge ranking -> answers(ranking, listener);
            case WrittenChallenge written -> ofRubric(written);
        };
        Verification ended = settings.strict() ? strictly(proof) : proof;
        listener.ended(ended);
        return ended;
    }

    private Verification answers(Challenge challenge, ProofListener listener)
            throws SandboxException, InterruptedException {
        return new AnswerProof(challenge, sandbox, clock, workers, settings, listener).prove();
    }

    /** There is nothing to run: that the package could be read is all there is to know, its rubric included. */
    private static Verification ofRubric(WrittenChallenge written) {
        return new Verification(written.slug(), written.kind(), 0, 0, Map.of(), null, null, Duration.ZERO, List.of());
    }

    private static Verification strictly(Verification proof) {
        return proof.withFindings(proof.findings().stream()
                .map(finding -> finding.weight() == Weight.ADVICE ? finding.strictly() : finding)
                .toList());
    }

    @Override
    public void close() {
        proofs.shutdownNow();
        workers.close();
    }
}
