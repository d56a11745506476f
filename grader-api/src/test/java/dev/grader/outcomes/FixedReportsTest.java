package dev.grader.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grader.challenge.Catalog;
import dev.grader.challenge.Challenge;
import dev.grader.challenge.PredictionChallenge;
import dev.grader.challenge.RankingChallenge;
import dev.grader.challenge.TestedChallenge;
import dev.grader.challenge.Visibility;
import dev.grader.report.Audience;
import dev.grader.report.JsonReports;
import dev.grader.report.Report;
import dev.grader.report.ReportFormats;
import dev.grader.report.TestReport;
import dev.grader.submission.Mode;
import dev.grader.verdict.Folding;
import dev.grader.verdict.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FixedReportsTest {
    private static final Instant CREATED = Instant.parse("2026-11-22T10:00:00Z");
    private static final Set<Verdict> WITHOUT_TESTS =
            EnumSet.of(Verdict.COMPILE_ERROR, Verdict.INTERNAL_ERROR, Verdict.NEEDS_REVIEW, Verdict.REVIEWED);
    private static final List<Challenge> CHALLENGES = Catalog.load(
                    List.of(Path.of("src/test/challenges"), Path.of("src/test/kinds")))
            .challenges();

    static Stream<Arguments> reports() {
        return CHALLENGES.stream()
                .flatMap(challenge -> Stream.of(Mode.values())
                        .flatMap(mode ->
                                Stream.of(Verdict.values()).map(verdict -> Arguments.of(challenge, mode, verdict))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void addUpWhateverIsAskedFor(Challenge challenge, Mode mode, Verdict verdict) {
        Report report = report(challenge, mode, verdict);
        boolean possible = mode == Mode.SUBMIT || challenge instanceof TestedChallenge;

        assertThat(report.verdict()).isEqualTo(verdict);
        assertThat(JsonReports.read(JsonReports.write(report))).isEqualTo(report);
        assertThat(report.environment().imageDigest()).isEqualTo("none");
        assertThat(report.environment().python()).isEqualTo("none");
        if (WITHOUT_TESTS.contains(verdict)) {
            assertThat(report.tests()).isEmpty();
        } else if (possible) {
            assertThat(Folding.fold(
                            report.tests().stream().map(TestReport::verdict).toList()))
                    .isEqualTo(verdict);
            assertThat(report.score()).isEqualByComparingTo(sum(report, TestReport::points));
            assertThat(report.maxScore()).isEqualByComparingTo(sum(report, TestReport::maxPoints));
        }
        ReportFormats.all().forEach(format -> assertThat(format.toBytes(report)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void tellCandidatesNothingOfHiddenTests(Challenge challenge, Mode mode, Verdict verdict) {
        Report redacted = report(challenge, mode, verdict).redactedFor(Audience.CANDIDATE);

        assertThat(redacted.tests())
                .filteredOn(test -> test.visibility() == Visibility.HIDDEN)
                .allSatisfy(test -> {
                    assertThat(test.message()).isNull();
                    assertThat(test.cpu()).isNull();
                    assertThat(test.hint() == null).isEqualTo(test.verdict() == Verdict.ACCEPTED);
                });
        assertThat(redacted.rubric()).isNull();
    }

    @Test
    void haveTheSampleTestsOfTheChallenge() {
        Report report = report(challenge("add-two"), Mode.SUBMIT, Verdict.WRONG_ANSWER);

        assertThat(report.tests())
                .extracting(TestReport::name)
                .containsExactly("test_small", "test_invented_1", "test_invented_2", "test_invented_3");
        assertThat(report.score()).isEqualByComparingTo("2");
        assertThat(report.tests().get(2).message()).contains("assert 41 == 42", "not run");
    }

    @Test
    void haveNoHiddenTestWhereOnlySamplesAreRun() {
        Report report = report(challenge("add-two"), Mode.RUN, Verdict.TIME_LIMIT_EXCEEDED);

        assertThat(report.tests()).singleElement().satisfies(test -> {
            assertThat(test.visibility()).isEqualTo(Visibility.SAMPLE);
            assertThat(test.verdict()).isEqualTo(Verdict.TIME_LIMIT_EXCEEDED);
        });
    }

    /** Whoever has a test key has not answered yet. */
    @Test
    void giveNoRightAnswerAway() {
        for (Challenge challenge : CHALLENGES) {
            Report report = report(challenge, Mode.SUBMIT, Verdict.ACCEPTED);
            String real = switch (challenge) {
                case PredictionChallenge prediction -> prediction.explanation();
                case RankingChallenge ranking -> ranking.explanation();
                default -> "";
            };
            assertThat(report.explanation() == null).as(challenge.slug()).isEqualTo(real.isEmpty());
            assertThat(String.valueOf(report.explanation())).isNotEqualTo(real);
        }
    }

    @Test
    void canBeReviewed() {
        Report waiting = report(challenge("explain-a-sum"), Mode.SUBMIT, Verdict.NEEDS_REVIEW);

        assertThat(waiting.rubric()).isNotNull();
        assertThat(waiting.score()).isNull();
        Report reviewed = report(challenge("explain-a-sum"), Mode.SUBMIT, Verdict.REVIEWED);
        assertThat(reviewed.score()).isEqualByComparingTo(reviewed.maxScore());
    }

    @Test
    void areReviewsWherePeopleDecideAndAcceptedElsewhere() {
        assertThat(FixedReports.byDefault(challenge("explain-a-sum"))).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(FixedReports.byDefault(challenge("add-two"))).isEqualTo(Verdict.ACCEPTED);
    }

    private static Challenge challenge(String slug) {
        return CHALLENGES.stream()
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static Report report(Challenge challenge, Mode mode, Verdict verdict) {
        return new FixedReports("sub_1", challenge, mode, 1, CREATED).of(verdict, CREATED.plusSeconds(1));
    }

    private static BigDecimal sum(Report report, Function<TestReport, BigDecimal> points) {
        return report.tests().stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
