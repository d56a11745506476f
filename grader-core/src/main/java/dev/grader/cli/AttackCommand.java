package dev.grader.cli;

import dev.grader.attack.Attack;
import dev.grader.attack.AttackFolder;
import dev.grader.attack.AttackJson;
import dev.grader.attack.AttackProblem;
import dev.grader.attack.AttackResult;
import dev.grader.attack.AttackRunner;
import dev.grader.attack.AttackTable;
import dev.grader.challenge.Catalog;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerSandbox;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends the attack suite, or some of it, to a sandbox of its own, which is gone when the command ends. */
@Command(
        name = "attack",
        description =
                "Sends attacks to the sandbox and prints what came of each; exits with 0 if every promise was kept, "
                        + "1 if one was broken, 2 if the attacks could not be sent.",
        mixinStandardHelpOptions = true)
final class AttackCommand implements Callable<Integer> {
    /** A cell that is thrown away is gone within a second or two; a busy machine may need longer. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "attacks to send, G16 for all of G16, G16a, G16b (default: every one)")
    private List<String> ids = List.of();

    @ArgGroup
    private Modes modes = new Modes();

    @Option(
            names = "--attacks",
            paramLabel = "DIR",
            defaultValue = "docker/attacks",
            description = "the folder of attacks; its folder challenges is used as well (${DEFAULT-VALUE})")
    private Path attacks = Path.of("docker/attacks");

    @Option(
            names = "--challenges",
            paramLabel = "DIR",
            description = "a folder of challenges; repeatable (default: challenges)")
    private List<Path> folders = List.of(Path.of("challenges"));

    @Option(names = "--json", description = "prints JSON instead of a table: an object, or a list of two with --both")
    private boolean json;

    @Mixin
    private Images images = new Images();

    /** Whether cells are used again; one after the other, since two sandboxes of one owner would take each other's containers. */
    static final class Modes {
        @Option(names = "--single-use", description = "gives every submission a new cell")
        private boolean single;

        @Option(
                names = "--both",
                description = "sends everything twice, to one cell and then with a new cell for every submission")
        private boolean both;

        /** In order; true for a new cell for every submission. */
        List<Boolean> singleUse() {
            return both ? List.of(false, true) : List.of(single);
        }
    }

    @Override
    public Integer call() throws UnusableException, SandboxException, InterruptedException {
        List<Attack> chosen = chosen();
        Catalog catalog = Catalog.load(challenges());
        List<String> documents = new ArrayList<>();
        List<AttackResult> results = new ArrayList<>();
        for (boolean singleUse : modes.singleUse()) {
            results.addAll(send(chosen, catalog, singleUse, documents));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println(AttackTable.summary(results));
        } else {
            out.println(modes.both ? documents : documents.getFirst());
        }
        boolean kept = results.stream().allMatch(result -> result.findings().isEmpty());
        return kept ? ExitStatus.ACCEPTED : ExitStatus.NOT_ACCEPTED;
    }

    private List<AttackResult> send(List<Attack> chosen, Catalog catalog, boolean singleUse, List<String> documents)
            throws UnusableException, SandboxException, InterruptedException {
        try (OwnSandbox own = OwnSandbox.open(settings(singleUse))) {
            DockerSandbox sandbox = own.sandbox();
            AttackRunner runner = new AttackRunner(sandbox, sandbox.inspector(), catalog, Clock.systemUTC(), SETTLING);
            refuse(runner.prepare(chosen), catalog);
            return run(runner, chosen, singleUse, documents);
        }
    }

    private SandboxSettings settings(boolean singleUse) {
        SandboxSettings one = images.settings();
        // One cell, so that what comes after an attack meets what it left; where nothing is left, another is warm by
        // then.
        return singleUse ? one.withCells(2).withRecycleAfter(1) : one;
    }

    private List<AttackResult> run(AttackRunner runner, List<Attack> chosen, boolean singleUse, List<String> documents)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        long begin = runner.examinerResidentBytes();
        List<AttackResult> results = new ArrayList<>();
        if (!json) {
            if (modes.both) {
                out.println(singleUse ? "A new cell for every submission:" : "One cell for all submissions:");
            }
            out.println(AttackTable.heading());
        }
        for (Attack attack : chosen) {
            AttackResult result = runner.run(attack);
            results.add(result);
            if (!json) {
                out.println(AttackTable.of(result));
                out.flush();
            }
        }
        long end = runner.examinerResidentBytes();
        if (json) {
            documents.add(AttackJson.of(singleUse, results, begin, end));
        } else {
            out.println(AttackTable.memory(begin, end));
        }
        return results;
    }

    private List<Attack> chosen() throws UnusableException {
        AttackFolder folder = AttackFolder.read(attacks);
        refuse(folder.problems());
        if (ids.isEmpty()) {
            return folder.attacks();
        }
        Set<Attack> chosen = new LinkedHashSet<>();
        for (String id : ids) {
            List<Attack> found = folder.attacks().stream()
                    .filter(attack -> attack.id().replaceFirst("[a-z]$", "").equals(id)
                            || attack.id().equals(id))
                    .toList();
            if (found.isEmpty()) {
                throw new UnusableException("There is no attack " + id + " in " + attacks + ": the attacks are "
                        + folder.attacks().stream().map(Attack::id).collect(Collectors.joining(", ")) + ".");
            }
            chosen.addAll(found);
        }
        return List.copyOf(chosen);
    }

    private List<Path> challenges() {
        List<Path> all = new ArrayList<>(folders);
        Path own = attacks.resolve(AttackFolder.CHALLENGES);
        if (Files.isDirectory(own)) {
            all.add(own);
        }
        return all;
    }

    private static void refuse(List<AttackProblem> problems) throws UnusableException {
        if (!problems.isEmpty()) {
            throw new UnusableException(lines(problems.stream()));
        }
    }

    /** A challenge that cannot be attacked may be one that cannot be read. */
    private static void refuse(List<AttackProblem> problems, Catalog catalog) throws UnusableException {
        if (!problems.isEmpty()) {
            throw new UnusableException(lines(Stream.concat(problems.stream(), catalog.problems().stream())));
        }
    }

    private static String lines(Stream<?> problems) {
        return problems.map(Object::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
