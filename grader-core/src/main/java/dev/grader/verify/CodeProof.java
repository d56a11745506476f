package dev.grader.verify;

import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.Visibility;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.GradedTest;
import dev.grader.grading.Rehearsal;
import dev.grader.sandbox.SandboxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves one challenge whose answers are graded by tests. Used once. */
final class CodeProof {
    private static final int MEASURED_AGAIN = 3;

    private final CodeChallenge challenge;
    private final Rehearsal rehearsal;
    private final Workers workers;
    private final VerifySettings settings;
    private final ProofListener listener;
    private final long begun = System.nanoTime();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Example, Usage> usages = new LinkedHashMap<>();

    CodeProof(
            CodeChallenge challenge,
            Rehearsal rehearsal,
            Workers workers,
            VerifySettings settings,
            ProofListener listener) {
        this.challenge = challenge;
        this.rehearsal = rehearsal;
        this.workers = workers;
        this.settings = settings;
        this.listener = listener;
    }

    /** @throws SandboxException when it could not be carried out, which says nothing of the challenge */
    Verification prove() throws SandboxException, InterruptedException {
        List<GradedTest> tests = List.of();
        Mutation mutation = null;
        try {
            tests = samplesFirst(rehearsal.tests(challenge));
            findings.addAll(Advice.of(Example.folderOf(challenge), challenge, tests));
            List<Example> right = solutions(tests);
            for (Example example : right) {
                usage(example).tooLittleRoom(example.path()).forEach(findings::add);
            }
            mutation = mutation(right, tests);
        } catch (ChallengeBrokenException broken) {
            Path folder = Example.folderOf(challenge);
            broken.faults()
                    .forEach(fault ->
                            findings.add(Finding.problem(folder.resolve(fault.file()), fault.line(), fault.text())));
        } finally {
            rehearsal.forget(challenge);
        }
        return verification(tests, mutation);
    }

    /** Runs every example as often as is asked for; the accepted ones that were right each time. */
    private List<Example> solutions(List<GradedTest> tests)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        List<Example> examples = Example.read(challenge, findings);
        listener.began(challenge.slug(), "solutions", examples.size());
        List<ExampleProof> proofs = examples.stream()
                .map(example -> new ExampleProof(challenge, example, tests, rehearsal, settings))
                .toList();
        List<ExampleProof.Result> results = workers.each(proofs, proof -> {
            ExampleProof.Result result = proof.prove();
            listener.stepped(challenge.slug());
            return result;
        });
        List<Example> right = new ArrayList<>();
        for (ExampleProof.Result result : results) {
            result.finding().ifPresent(findings::add);
            if (result.example().isAccepted() && result.finding().isEmpty()) {
                right.add(result.example());
                result.runs().forEach(usage(result.example())::add);
                measureAgain(result.example());
            }
        }
        return right;
    }

    private @Nullable Mutation mutation(List<Example> right, List<GradedTest> tests)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        if (right.isEmpty() || settings.mutants().equals(MutantChoice.NONE)) {
            return null;
        }
        MutationProof proof = new MutationProof(challenge, tests, rehearsal, workers, settings.mutants(), listener);
        Mutation mutation = proof.prove(right, usages, Example.folderOf(challenge));
        findings.addAll(proof.findings());
        return mutation;
    }

    /** Where it looks as if a limit were too tight, noise of the machine may have been measured; what is tight stays so. */
    private void measureAgain(Example example) throws ChallengeBrokenException, SandboxException, InterruptedException {
        Usage usage = usage(example);
        for (int run = 0; run < MEASURED_AGAIN && !usage.tight().isEmpty(); run++) {
            usage.add(rehearsal.run(challenge, example.source(), usage.tight()));
        }
    }

    private Usage usage(Example example) {
        return usages.computeIfAbsent(example, any -> new Usage());
    }

    private Verification verification(List<GradedTest> tests, @Nullable Mutation mutation) {
        Room room = usages.values().stream()
                .map(Usage::room)
                .flatMap(Optional::stream)
                .reduce(Room::and)
                .orElse(null);
        int hidden = Advice.hidden(tests);
        return new Verification(
                challenge.slug(),
                challenge.kind(),
                tests.size() - hidden,
                hidden,
                Verification.byVerdict(challenge),
                room,
                mutation,
                Duration.ofNanos(System.nanoTime() - begun),
                findings);
    }

    /** As in grading. */
    private static List<GradedTest> samplesFirst(List<GradedTest> tests) {
        return tests.stream()
                .sorted(Comparator.comparing(test -> test.visibility() == Visibility.HIDDEN))
                .toList();
    }
}
