package dev.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.Challenge;
import dev.grader.grading.Fixtures;
import dev.grader.sandbox.SandboxException;
import dev.grader.sandbox.docker.DockerFixture;
import dev.grader.sandbox.docker.DockerSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Proves every package of the question bank, strictly, with a fixed choice of mutants, {@code -Dgrader.bank.mutants=sample|all|none|N} or
 * else ten of each challenge. The hidden tests must kill nine in ten: of a challenge's sample rounded down, of all samples together to
 * the letter. The table is written to {@code target}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankIT {
    private static final MutantChoice MUTANTS = MutantChoice.parse(System.getProperty("grader.bank.mutants", "10"));

    /** For a package to be proven, those before it included; hundreds of mutants of each take hours. */
    private static final long PATIENCE_MINUTES = MUTANTS.most() > MutantChoice.SAMPLE.most() ? 12 * 60 : 60;

    /** More than processors, since much of the time is spent in solutions that only wait. */
    private static final int CELLS = 3;

    private static final VerifySettings STRICTLY = new VerifySettings(2, 20_261_122, MUTANTS, true);
    private static final Path TABLE = Path.of("target", "verify.txt");

    private final long begun = System.nanoTime();
    private final Catalog bank = Catalog.load(List.of(Fixtures.QUESTION_BANK));
    private final DockerSandbox sandbox = open();
    private final Verifier verifier = new Verifier(sandbox, STRICTLY, Clock.systemUTC());
    private final Map<Challenge, Future<Verification>> proofs = new LinkedHashMap<>();

    private static DockerSandbox open() {
        try {
            return DockerSandbox.open(DockerFixture.settings().withCells(CELLS));
        } catch (SandboxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of them side by side; the tests wait for what they are about. */
    @BeforeAll
    void beginEveryProof() {
        for (Challenge challenge : bank.challenges()) {
            proofs.put(challenge, verifier.begin(challenge, ProofListener.NONE));
        }
    }

    @AfterAll
    void writeTheTableAndClose() throws IOException {
        List<Verification> ended = proofs.values().stream()
                .filter(proof -> proof.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        VerifyReport report = new VerifyReport(ended, bank.problems(), STRICTLY.seed(), took);
        Files.writeString(TABLE, VerifyTable.of(report) + System.lineSeparator());
        verifier.close();
        sandbox.close();
    }

    @Test
    void everyFolderOfTheBankIsAmongThem() throws IOException {
        assertThat(bank.problems()).isEmpty();
        try (Stream<Path> folders = Files.list(Fixtures.QUESTION_BANK)) {
            assertThat(bank.challenges())
                    .isNotEmpty()
                    .extracting(Challenge::slug)
                    .containsExactlyInAnyOrderElementsOf(folders.filter(Files::isDirectory)
                            .map(folder -> String.valueOf(folder.getFileName()))
                            .filter(name -> !name.startsWith("."))
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPackageIsProven() {
        return bank.challenges().stream()
                .map(challenge -> DynamicTest.dynamicTest(challenge.slug(), () -> {
                    Verification proof = proofOf(challenge);

                    assertThat(proof.findings())
                            .as(
                                    "%s",
                                    VerifyTable.of(
                                            new VerifyReport(List.of(proof), List.of(), STRICTLY.seed(), proof.took())))
                            .isEmpty();
                }));
    }

    /** What is rounded down for each challenge must not add up. */
    @Test
    void hiddenTestsKillNineInTenOfAllMutantsTogether() throws Exception {
        List<Mutation> mutations = new ArrayList<>();
        for (Challenge challenge : bank.challenges()) {
            Optional.ofNullable(proofOf(challenge).mutation()).ifPresent(mutations::add);
        }
        Mutation all = Mutation.sum(mutations);

        assertThat(all.judged() > 0).isEqualTo(!MUTANTS.equals(MutantChoice.NONE));
        assertThat(all.score())
                .as("%d of %d mutants were killed", all.killed(), all.judged())
                .isGreaterThanOrEqualTo(Mutation.LEAST);
    }

    private Verification proofOf(Challenge challenge)
            throws InterruptedException, ExecutionException, TimeoutException {
        return Objects.requireNonNull(proofs.get(challenge)).get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    }
}
