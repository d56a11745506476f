package dev.grader.challenges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.TestPackages;
import dev.grader.challenge.CatalogProblem;
import dev.grader.challenge.Challenge;
import dev.grader.challenges.ChallengeBank.Chore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChallengeBankTest {
    private static final String OLD = "def test_a(solution): ...\n";
    private static final String NEW = "def test_b(solution): ...\n";
    private static final CatalogProblem FAULT = new CatalogProblem(Path.of("tests", "test_hidden.py"), 3, "No.");

    @TempDir
    private Path folder;

    private TestPackages packages;

    @BeforeEach
    void open() {
        packages = new TestPackages(folder);
    }

    @Test
    void saysWhatAReloadChanged() throws IOException {
        packages.write("stays", OLD);
        packages.write("changes", OLD);
        packages.write("goes", OLD);
        ChallengeBank bank = bank();
        String before = digest(bank, "changes");
        packages.write("changes", NEW);
        packages.delete("goes");
        packages.write("comes", OLD);
        TestPackages.write(folder.resolve("broken/challenge.yaml"), "title: Broken\npionts: 3\n");

        Reload reload = bank.reload();

        assertThat(reload.added()).containsExactly("comes");
        assertThat(reload.removed()).containsExactly("goes");
        assertThat(reload.changed())
                .containsExactly(new Reload.Change("changes", before, digest(bank, "changes")))
                .allSatisfy(change -> assertThat(change.from()).isNotEqualTo(change.to()));
        assertThat(reload.problems())
                .isEqualTo(bank.problems())
                .anySatisfy(problem ->
                        assertThat(problem.toString()).contains("broken/challenge.yaml:2: There is no key \"pionts\""));
        assertThat(bank.challenges()).extracting(Challenge::slug).containsExactly("changes", "comes", "stays");
    }

    @Test
    void saysOfAChangedStatementThatNothingChangedThatDecidesAResult() throws IOException {
        packages.write("changes", OLD);
        ChallengeBank bank = bank();
        TestPackages.write(folder.resolve("changes/statement.md"), "Write `add` well.\n");

        assertThat(bank.reload().changed())
                .containsExactly(new Reload.Change("changes", digest(bank, "changes"), digest(bank, "changes")));
        assertThat(bank.reload().changed()).isEmpty();
    }

    @Test
    void keepsForWhoBorrowedItAChallengeAsItWas() throws Exception {
        packages.write("changes", OLD);
        ChallengeBank bank = bank();
        bank.foundSound(bank.find("changes").orElseThrow());
        ChallengeBank.Loan loan = bank.borrow("changes").orElseThrow();
        String old = loan.challenge().digest();
        packages.write("changes", NEW);
        bank.reload();

        assertThat(loan.challenge().digest()).isEqualTo(old).isNotEqualTo(digest(bank, "changes"));
        assertThat(bank.nextChore())
                .isEqualTo(new Chore.Inspect(bank.find("changes").orElseThrow()));
        bank.foundSound(bank.find("changes").orElseThrow());
        loan.close();
        assertThat(bank.nextChore()).isEqualTo(new Chore.Forget(old));
    }

    @Test
    void forgetsNoPackageThatSomebodyElseStillBorrows() throws Exception {
        packages.write("goes", OLD);
        ChallengeBank bank = bank();
        ChallengeBank.Loan first = bank.borrow("goes").orElseThrow();
        ChallengeBank.Loan second = bank.borrow("goes").orElseThrow();
        packages.delete("goes");
        bank.reload();
        packages.write("comes", NEW);
        bank.reload();
        first.close();
        first.close();

        assertThat(bank.nextChore()).isInstanceOf(Chore.Inspect.class);
        bank.foundSound(bank.find("comes").orElseThrow());
        Thread last = Thread.startVirtualThread(second::close);
        assertThat(bank.nextChore())
                .isEqualTo(new Chore.Forget(first.challenge().digest()));
        last.join();
        assertThat(bank.borrow("goes")).isEmpty();
    }

    @Test
    void forgetsNoPackageThatCameBack() throws Exception {
        packages.write("changes", OLD);
        ChallengeBank bank = bank();
        packages.write("changes", NEW);
        bank.reload();
        packages.write("changes", OLD);
        String removed = digest(bank, "changes");
        bank.reload();
        bank.foundSound(bank.find("changes").orElseThrow());

        assertThat(bank.nextChore()).isEqualTo(new Chore.Forget(removed));
    }

    @Test
    void leavesOutWhatWasFoundBrokenUntilItIsFoundSound() throws Exception {
        packages.write("broken", OLD);
        packages.write("sound", NEW);
        ChallengeBank bank = bank();
        Challenge broken = bank.find("broken").orElseThrow();

        bank.foundBroken(broken, List.of(FAULT));

        assertThat(bank.find("broken")).isEmpty();
        assertThat(bank.find("sound")).isPresent();
        assertThat(bank.problems())
                .containsExactly(new CatalogProblem(folder.resolve("broken").resolve(FAULT.file()), 3, "No."));
        bank.foundSound(bank.find("sound").orElseThrow());
        assertThat(bank.uninspected()).isZero();

        assertThat(bank.reload().added()).isEmpty();
        assertThat(bank.find("broken")).isEmpty();
        assertThat(bank.nextChore()).isEqualTo(new Chore.Inspect(broken));
        bank.foundSound(broken);
        assertThat(bank.find("broken")).isPresent();
        assertThat(bank.problems()).isEmpty();
    }

    @Test
    void servesAtOnceWhatWasMended() throws IOException {
        packages.write("broken", OLD);
        ChallengeBank bank = bank();
        bank.foundBroken(bank.find("broken").orElseThrow(), List.of(FAULT));
        packages.write("broken", NEW);

        assertThat(bank.reload().added()).containsExactly("broken");
        assertThat(bank.problems()).isEmpty();
    }

    private ChallengeBank bank() {
        return new ChallengeBank(List.of(folder));
    }

    private static String digest(ChallengeBank bank, String slug) {
        return bank.find(slug).orElseThrow().digest();
    }
}
