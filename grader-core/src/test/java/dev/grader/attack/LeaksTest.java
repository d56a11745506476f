package dev.grader.attack;

import static dev.grader.attack.Samples.HIDDEN;
import static dev.grader.attack.Samples.SHOWN;
import static dev.grader.attack.Samples.report;
import static dev.grader.attack.Samples.told;
import static dev.grader.verdict.Verdict.ACCEPTED;
import static dev.grader.verdict.Verdict.WRONG_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.attack.Finding.Kind;
import dev.grader.challenge.Catalog;
import dev.grader.challenge.CodeChallenge;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeaksTest {
    private static final Path TARGETS = Path.of("..", "docker", "attacks", "challenges");

    private final Leaks leaks = new Leaks(new Canaries(Set.of("7418529630", "canary-0123456789abcdef")));

    @Test
    void theCanariesOfAChallengeAreItsHiddenLongNumbers() {
        CodeChallenge challenge = (CodeChallenge)
                Catalog.load(List.of(TARGETS)).find("sum-of-squares").orElseThrow();

        assertThat(Canaries.of(challenge).marks())
                .containsExactlyInAnyOrder(
                        "918273645546372819",
                        "843226488105025545362633767342006761",
                        "7418529630",
                        "55034581871187936904");
    }

    @Test
    void whatAHiddenTestPrintedReachesNoCandidate() {
        assertThat(leaks.find(report(1, told(HIDDEN, WRONG_ANSWER, "[7418529630, 2]")), ""))
                .isEmpty();
    }

    @Test
    void aCanaryThatASampleTestPrintsIsALeakInEveryFormatThatShowsIt() {
        List<Finding> found = leaks.find(report(1, told(SHOWN, ACCEPTED, "[7418529630, 2]")), "");

        assertThat(found).hasSizeGreaterThan(2).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LEAK);
            assertThat(finding.text()).contains("7418529630");
        });
        assertThat(found).anySatisfy(finding -> assertThat(finding.text()).contains("format json"));
        assertThat(leaks.find(report(1, told(SHOWN, ACCEPTED, "canary-0123456789abcdef")), ""))
                .isNotEmpty();
    }

    @Test
    void whatStandsInTheAttackItselfIsNoLeak() {
        assertThat(leaks.find(report(1, told(SHOWN, ACCEPTED, "[7418529630, 2]")), "print(7418529630)"))
                .isEmpty();
    }
}
