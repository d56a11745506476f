package dev.grader.verify;

import dev.grader.challenge.CodeChallenge;
import dev.grader.challenge.Visibility;
import dev.grader.grading.ChallengeBrokenException;
import dev.grader.grading.GradedTest;
import dev.grader.grading.Rehearsal;
import dev.grader.sandbox.SandboxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds out how many mutants of a challenge's accepted solutions its hidden tests kill: what a candidate can read and run says nothing of
 * how well the others judge. A mark that calls a mutant equivalent is held against every test, samples included. Used once.
 */
final class MutationProof {
    private static final double PERCENT = 100;

    private final CodeChallenge challenge;
    private final List<GradedTest> tests;
    private final Rehearsal rehearsal;
    private final Workers workers;
    private final MutantChoice choice;
    private final ProofListener listener;
    private final List<Finding> findings = new ArrayList<>();

    MutationProof(
            CodeChallenge challenge,
            List<GradedTest> tests,
            Rehearsal rehearsal,
            Workers workers,
            MutantChoice choice,
            ProofListener listener) {
        this.challenge = challenge;
        this.tests = tests;
        this.rehearsal = rehearsal;
        this.workers = workers;
        this.choice = choice;
        this.listener = listener;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * Makes the mutants and tries those that are chosen.
     *
     * @param usages of the accepted solutions, which decide how long their mutants may take
     * @param folder of the package, for what is wrong with it as a whole
     */
    Mutation prove(List<Example> right, Map<Example, Usage> usages, Path folder)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        Map<Mutant, Mark> marked = new LinkedHashMap<>();
        List<Mutant> unmarked = make(right, marked);
        List<Mutant> chosen = new ArrayList<>(Sampling.choose(unmarked, choice.most()));
        List<Mutant> all = new ArrayList<>(chosen);
        all.addAll(marked.keySet());
        listener.began(challenge.slug(), "mutants", all.size());
        Executioner scoring = new Executioner(challenge, hidden(tests), rehearsal, usages);
        Executioner checking = new Executioner(challenge, tests, rehearsal, usages);
        List<Fate> fates = workers.each(all, mutant -> {
            Fate fate = marked.containsKey(mutant) ? checking.tryOn(mutant, true) : scoring.tryOn(mutant, false);
            listener.stepped(challenge.slug());
            return fate;
        });
        List<Survivor> survivors = new ArrayList<>();
        int judged = 0;
        for (int at = 0; at < chosen.size(); at++) {
            Mutant mutant = chosen.get(at);
            switch (fates.get(at)) {
                case Fate.Killed killed -> judged++;
                case Fate.Survived survived -> {
                    judged++;
                    survivors.add(survivor(mutant));
                }
                case Fate.Unknown unknown ->
                    findings.add(new Finding(
                            mutant.example().path(),
                            mutant.firstLine(),
                            Finding.Weight.ADVICE,
                            "The mutant " + mutant.name() + " could not be tried: " + unknown.why()));
            }
        }
        refuseKilled(marked, all, fates);
        Mutation mutation = new Mutation(
                unmarked.size() + marked.size(), judged, judged - survivors.size(), marked.size(), survivors);
        if (!mutation.isEnough()) {
            findings.add(Finding.problem(folder.resolve("tests"), tooFew(mutation)));
        }
        return mutation;
    }

    /** Those whose kills count. */
    static List<GradedTest> hidden(List<GradedTest> tests) {
        return tests.stream()
                .filter(test -> test.visibility() == Visibility.HIDDEN)
                .toList();
    }

    private static String tooFew(Mutation mutation) {
        return String.format(
                Locale.ROOT,
                "The hidden tests find %d of %d small mistakes in accepted solutions, %.0f%%, where %.0f%% are wanted:"
                        + " write hidden tests that find more of those listed.",
                mutation.killed(),
                mutation.judged(),
                Math.floor(mutation.score() * PERCENT),
                Mutation.LEAST * PERCENT);
    }

    /** All that are not marked; the others are put with their marks. */
    private List<Mutant> make(List<Example> right, Map<Mutant, Mark> marked)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        MutantMaker maker = new MutantMaker(rehearsal);
        List<Mutant> unmarked = new ArrayList<>();
        List<MutantMaker.Made> made = workers.each(right, example -> madeOf(maker, example));
        for (int at = 0; at < right.size(); at++) {
            Path path = right.get(at).path();
            List<Mark> marks = marks(path, made.get(at).marks());
            for (Mutant mutant : made.get(at).mutants()) {
                marks.stream()
                        .filter(mark -> mark.isOf(mutant))
                        .findFirst()
                        .ifPresentOrElse(mark -> marked.put(mutant, mark), () -> unmarked.add(mutant));
            }
            marks.stream()
                    .filter(mark -> !marked.containsValue(mark))
                    .forEach(
                            mark -> findings.add(
                                    Finding.problem(
                                            path,
                                            mark.line(),
                                            "The mark names " + mark.replacement()
                                                    + ", which no mutant puts on this line: remove it, or name the mutant as it is listed.")));
        }
        return unmarked;
    }

    private MutantMaker.Made madeOf(MutantMaker maker, Example example)
            throws ChallengeBrokenException, SandboxException, InterruptedException {
        try {
            return maker.make(example);
        } catch (IllegalArgumentException e) {
            synchronized (findings) {
                findings.add(Finding.problem(
                        example.path(), "Its mutants could not be made: " + e.getMessage() + ": simplify it."));
            }
            return new MutantMaker.Made(List.of(), List.of());
        }
    }

    private List<Mark> marks(Path path, List<MutantParser.Comment> comments) {
        List<Mark> marks = new ArrayList<>();
        for (MutantParser.Comment comment : comments) {
            Mark.parse(comment.line(), comment.text())
                    .ifPresentOrElse(
                            marks::add,
                            () -> findings.add(Finding.problem(
                                    path,
                                    comment.line(),
                                    "The mark gives no reason: write \"" + Mark.BEGIN
                                            + "REPLACEMENT, because REASON\".")));
        }
        return marks;
    }

    /** One comment may stand for several mutants of a line that are written alike; it lies only if all of them are killed. */
    private void refuseKilled(Map<Mutant, Mark> marked, List<Mutant> all, List<Fate> fates) {
        Map<String, List<Fate>> byMark = new LinkedHashMap<>();
        Map<String, Mutant> firsts = new LinkedHashMap<>();
        for (int at = 0; at < all.size(); at++) {
            Mutant mutant = all.get(at);
            Mark mark = marked.get(mutant);
            if (mark != null) {
                String key = mutant.example().path() + ":" + mark;
                byMark.computeIfAbsent(key, any -> new ArrayList<>()).add(fates.get(at));
                firsts.putIfAbsent(key, mutant);
            }
        }
        byMark.forEach((key, ends) -> {
            if (ends.stream().allMatch(Fate.Killed.class::isInstance)) {
                Mutant mutant = firsts.get(key);
                if (mutant != null && ends.getFirst() instanceof Fate.Killed killed) {
                    findings.add(Finding.problem(
                            mutant.example().path(),
                            mutant.firstLine(),
                            mutant.name() + " is marked as equivalent, and " + killed.test()
                                    + " tells the difference: remove the mark."));
                }
            }
        });
    }

    private static Survivor survivor(Mutant mutant) {
        Diff diff = Diff.of(mutant.example().source().text(), mutant.text());
        return new Survivor(
                mutant.example().path(), diff.line(), mutant.operator(), diff.toString(), Mark.commentFor(mutant));
    }
}
