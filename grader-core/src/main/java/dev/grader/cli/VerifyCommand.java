package dev.grader.cli;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.verify.MutantChoice;
import dev.grader.verify.ProofFiles;
import dev.grader.verify.Verification;
import dev.grader.verify.Verifier;
import dev.grader.verify.VerifyJson;
import dev.grader.verify.VerifyReport;
import dev.grader.verify.VerifySettings;
import dev.grader.verify.VerifyTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves challenge packages with a sandbox of its own, which is gone when the command ends. */
@Command(
        name = "verify",
        description =
                "Proves challenge packages and prints a table; exits with 0 if all are proven, 1 if something is not, "
                        + "2 if it could not be found out.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SLUG", arity = "0..*", description = "challenges to prove (default: every one)")
    private List<String> slugs = List.of();

    @Option(
            names = "--challenges",
            paramLabel = "DIR",
            description = "a folder of challenges; repeatable (default: challenges)")
    private List<Path> folders = List.of(Path.of("challenges"));

    @Option(
            names = "--mutants",
            defaultValue = "sample",
            description = "sample (the default): a fixed choice of each challenge's; all, none, or how many")
    private String mutants = "sample";

    @Option(names = "--runs", defaultValue = "3", description = "how often accepted solutions run (${DEFAULT-VALUE})")
    private int runs = 3;

    @Option(names = "--seed", description = "of the random orders of tests (default: drawn and printed)")
    private long seed = (int) System.nanoTime() & Integer.MAX_VALUE;

    @Option(names = "--strict", description = "takes advice for a problem")
    private boolean strict;

    @Option(names = "--cells", description = "how many solutions run at once (default: one for each processor)")
    private int cells = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--progress",
            defaultValue = "lines",
            description = "lines (the default), bar (for a terminal) or none, on standard error")
    private String progress = "lines";

    @Option(
            names = "--proofs",
            paramLabel = "DIR",
            description = "leaves what came of each proof in this folder, where the service reads it")
    private @Nullable Path proofs;

    @Option(names = "--json", description = "prints one JSON object instead of a table")
    private boolean json;

    @Mixin
    private Images images = new Images();

    @Override
    public Integer call() throws UnusableException, SandboxException, InterruptedException {
        VerifySettings settings = settings();
        long begun = System.nanoTime();
        Catalog catalog = Catalog.load(folders);
        List<CatalogProblem> broken = broken(catalog);
        List<Challenge> chosen = chosen(catalog, broken);
        List<Verification> ended = prove(chosen, settings);
        keep(chosen, ended);
        VerifyReport report =
                new VerifyReport(ended, broken, settings.seed(), Duration.ofNanos(System.nanoTime() - begun));
        spec.commandLine().getOut().println(json ? VerifyJson.of(report) : VerifyTable.of(report));
        return report.proven() ? ExitStatus.ACCEPTED : ExitStatus.NOT_ACCEPTED;
    }

    private List<Verification> prove(List<Challenge> chosen, VerifySettings settings)
            throws UnusableException, SandboxException, InterruptedException {
        if (chosen.isEmpty()) {
            return List.of();
        }
        SandboxSettings sandbox = images.settings().withCells(cells);
        Progress shown = Progress.of(progress, chosen.size(), spec.commandLine().getErr());
        try (OwnSandbox own = OwnSandbox.open(sandbox);
                Verifier verifier = new Verifier(own.sandbox(), settings, Clock.systemUTC())) {
            return verifier.proveAll(chosen, shown);
        } finally {
            shown.close();
        }
    }

    private void keep(List<Challenge> chosen, List<Verification> ended) throws UnusableException {
        if (proofs == null) {
            return;
        }
        ProofFiles files = new ProofFiles(proofs);
        try {
            for (int at = 0; at < chosen.size(); at++) {
                files.keep(chosen.get(at), ended.get(at), Clock.systemUTC().instant(), Version.ofThisProgram());
            }
        } catch (IOException e) {
            throw new UnusableException(
                    "The proofs cannot be written to " + proofs + " (" + e
                            + "): make it writable, or leave --proofs out.",
                    e);
        }
    }

    private VerifySettings settings() throws UnusableException {
        try {
            return new VerifySettings(runs, seed, MutantChoice.parse(mutants), strict);
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Of all packages, or of those that were asked for. */
    private List<CatalogProblem> broken(Catalog catalog) {
        return catalog.problems().stream()
                .filter(problem ->
                        slugs.isEmpty() || slugs.stream().anyMatch(slug -> ChallengeFinder.isOf(problem, slug)))
                .toList();
    }

    private List<Challenge> chosen(Catalog catalog, List<CatalogProblem> broken) throws UnusableException {
        if (slugs.isEmpty()) {
            if (catalog.challenges().isEmpty() && broken.isEmpty()) {
                throw new UnusableException("There is no challenge in " + folders + ": name a folder of challenges.");
            }
            return catalog.challenges();
        }
        List<Challenge> chosen = new ArrayList<>();
        for (String slug : slugs) {
            catalog.find(slug).ifPresent(chosen::add);
            if (catalog.find(slug).isEmpty()
                    && broken.stream().noneMatch(problem -> ChallengeFinder.isOf(problem, slug))) {
                throw new UnusableException("There is no challenge " + slug + " in " + folders + ": name some of "
                        + catalog.challenges().stream().map(Challenge::slug).collect(Collectors.joining(", "))
                        + ", or another folder with --challenges.");
            }
        }
        return chosen;
    }
}
