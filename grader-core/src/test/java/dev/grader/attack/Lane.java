package dev.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Catalog;
import dev.grader.grading.Fixtures;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.SandboxSettings;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Attacks, a real sandbox of their own, and the runner that sends the ones to the other. */
final class Lane implements AutoCloseable {
    static final Path SUITE = Path.of("..", "docker", "attacks");
    static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures");

    /** Of attacks on cells that are not used again; each right solution costs one more container, the dearest thing here. */
    private static final int TOGETHER = 8;

    final String name;
    final SandboxSettings settings;
    final DockerSandbox sandbox;
    final AttackRunner runner;
    final List<Attack> attacks;
    private volatile long residentAtFirst;

    /** @param settling how long what an attack leaves may take to be gone */
    Lane(String name, List<Attack> attacks, SandboxSettings settings, Duration settling) throws SandboxException {
        this.name = name;
        this.settings = settings;
        this.attacks = attacks;
        this.sandbox = DockerSandbox.open(settings);
        int together = settings.recycleAfter() == 1 ? TOGETHER : 1;
        this.runner = new AttackRunner(sandbox, sandbox.inspector(), catalog(), Clock.systemUTC(), settling, together);
    }

    /** One cell, so that what comes after an attack meets what the attack left. */
    static SandboxSettings reused() {
        return DockerFixture.settings().withCells(1);
    }

    /** A second cell is warm by the time the first is thrown away. */
    static SandboxSettings singleUse() {
        return DockerFixture.settings().withCells(2).withRecycleAfter(1);
    }

    static Catalog catalog() {
        Catalog catalog = Catalog.load(List.of(SUITE.resolve(AttackFolder.CHALLENGES), Fixtures.QUESTION_BANK));
        assertThat(catalog.problems()).isEmpty();
        return catalog;
    }

    static List<Attack> read(Path folder) {
        AttackFolder read = AttackFolder.read(folder);
        assertThat(read.problems()).isEmpty();
        return read.attacks();
    }

    void prepare() throws SandboxException, InterruptedException {
        assertThat(runner.prepare(attacks)).isEmpty();
        residentAtFirst = runner.examinerResidentBytes();
    }

    /** What the examiner held at the beginning and holds now, in words. */
    String memory() {
        return AttackTable.memory(residentAtFirst, runner.examinerResidentBytes());
    }

    AttackResult run(String id) throws InterruptedException {
        return runner.run(attack(id));
    }

    Attack attack(String id) {
        return attacks.stream()
                .filter(attack -> attack.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
