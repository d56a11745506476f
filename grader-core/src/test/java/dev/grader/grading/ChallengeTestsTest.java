package dev.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.grader.challenge.CodeChallenge;
import dev.grader.sandbox.CellCapacity;
import dev.grader.sandbox.CollectedTest;
import dev.grader.submission.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeTestsTest {
    private static final CellCapacity CAPACITY = new CellCapacity(512L << 20, 256);

    private final CodeChallenge challenge = Fixtures.addTwoNumbers();

    @Test
    void aTestWithoutAGroupBelongsWhereItsFileSays() throws Exception {
        ChallengeTests tests = of(test("test_sample.py", "test_a", null), test("test_hidden.py", "test_b", "sizes"));

        assertThat(tests.in(Mode.RUN)).extracting(GradedTest::name).containsExactly("test_a");
        assertThat(tests.in(Mode.SUBMIT))
                .extracting(test -> test.group().name())
                .containsExactly("sample", "sizes");
    }

    @Test
    void testsOfOneNameInTwoFilesAreToldApart() throws Exception {
        assertThat(of(test("test_sample.py", "test_a", null), test("test_hidden.py", "test_a", "signs"))
                        .tests())
                .extracting(GradedTest::name)
                .containsExactly("test_sample.py::test_a", "test_hidden.py::test_a");
    }

    @Test
    void aTestsOwnLimitsGoBeforeTheChallenges() throws Exception {
        CollectedTest own =
                new CollectedTest("t", "t", "A title", "test_sample.py", 1, null, null, null, Map.of("cpu_ms", 123L));

        GradedTest test = of(own).tests().getFirst();

        assertThat(test.limits().cpu()).isEqualTo(Duration.ofMillis(123));
        assertThat(test.limits().memory()).isEqualTo(challenge.limits().memory());
        assertThat(test.title()).isEqualTo("A title");
    }

    @ParameterizedTest
    @CsvSource({
        "test_sum[1-[2]], Sums [1-[2]], Sums",
        "test_sum[a long input], Sums [a long … (cut), Sums",
        "test_sum[1], Sums [of lists] [1], Sums [of lists]",
        "test_sum[1], Sums, Sums",
        "test_sum, Sums [of lists], Sums [of lists]",
    })
    void aTitleHoldsNoParametersSinceThoseOfAHiddenTestAreInputs(String name, String collected, String title)
            throws Exception {
        CollectedTest test = new CollectedTest("t", name, collected, "test_hidden.py", 1, null, null, null, Map.of());

        assertThat(of(test).tests().getFirst().title()).isEqualTo(title);
    }

    @Test
    void pointsAreWrittenAsAPersonWould() throws Exception {
        CollectedTest ten = new CollectedTest("t", "t", "t", "test_sample.py", 1, null, 10.0, null, Map.of());

        assertThat(of(ten).tests().getFirst().points().toString()).isEqualTo("10");
    }

    @Test
    void namesEveryGroupThatIsNotDeclared() {
        assertThatThrownBy(
                        () -> of(test("test_hidden.py", "test_a", "sings"), test("test_hidden.py", "test_b", "size")))
                .isInstanceOf(ChallengeBrokenException.class)
                .hasMessageContaining("add-two-numbers")
                .hasMessageContaining("group sings")
                .hasMessageContaining("group size,")
                .isInstanceOfSatisfying(
                        ChallengeBrokenException.class,
                        broken -> assertThat(broken.faults())
                                .extracting(ChallengeFault::file, ChallengeFault::line)
                                .containsExactly(tuple("tests/test_hidden.py", 7), tuple("tests/test_hidden.py", 7)));
    }

    @Test
    void refusesLimitsThatDoNotExistOrThatACellCannotKeep() {
        assertThatThrownBy(() -> of(limited("speed", 3L))).hasMessageContaining("no limit speed");
        assertThatThrownBy(() -> of(limited("memory_bytes", 1L << 30))).hasMessageContaining("a cell has 512MiB");
    }

    @Test
    void refusesAPackageInWhichNothingIsATest() {
        assertThatThrownBy(this::of).hasMessageContaining("collected no test");
    }

    private ChallengeTests of(CollectedTest... collected) throws ChallengeBrokenException {
        return ChallengeTests.of(challenge, List.of(collected), CAPACITY);
    }

    private static CollectedTest limited(String limit, long value) {
        return new CollectedTest("t", "t", "t", "test_sample.py", 1, null, null, null, Map.of(limit, value));
    }

    private static CollectedTest test(String file, String name, @Nullable String group) {
        return new CollectedTest(file + "::" + name, name, name, file, 7, group, null, null, Map.of());
    }
}
