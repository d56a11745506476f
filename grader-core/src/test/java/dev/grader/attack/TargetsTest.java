package dev.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.CodeChallenge;
import dev.grader.grading.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {

    @Test
    void aChallengeWithoutACanaryIsAProblem() {
        assertThat(Targets.requireCanary(Fixtures.addTwoNumbers()))
                .hasValueSatisfying(problem -> assertThat(problem.text()).contains("add-two-numbers holds no canary"));
    }

    @Test
    void everyChallengeOfTheSuiteHasOne() {
        Catalog targets = Catalog.load(List.of(Lane.SUITE.resolve(AttackFolder.CHALLENGES)));

        assertThat(targets.challenges())
                .hasSizeGreaterThan(5)
                .allSatisfy(challenge -> assertThat(Targets.requireCanary((CodeChallenge) challenge))
                        .isEmpty());
    }
}
