package dev.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grader.challenge.RubricItem;
import dev.grader.verdict.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Instant MORNING = Instant.parse("2026-11-02T09:30:00Z");
    private static final List<RubricItem> RUBRIC =
            List.of(new RubricItem("One", BigDecimal.ONE), new RubricItem("Two", new BigDecimal("2.5")));

    @Test
    void theScoreIsWhatIsTicked() {
        assertThat(review(true, true).score(RUBRIC)).isEqualByComparingTo("3.5");
        assertThat(review(false, true).score(RUBRIC)).isEqualByComparingTo("2.5");
        assertThat(review(false, false).score(RUBRIC)).isZero();
    }

    @Test
    void eachItemNeedsItsTick() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review(true).score(RUBRIC))
                .withMessage(
                        "The review has 1 ticks, and the rubric 2 items: send true or false for each item, in order.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rubric(RUBRIC, review(true)));
    }

    @Test
    void aNoteIsBoundedAndAReviewerIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review("x".repeat(Review.LONGEST_NOTE + 1), "me"))
                .withMessageStartingWith("The note has 8193 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review(null, " "))
                .withMessageStartingWith("The review names nobody");
    }

    @Test
    void aWrittenAnswerHasNoScoreUntilItIsReviewed() throws IOException {
        Report waiting = Golden.report("needs-review");

        assertThat(waiting.score()).isNull();
        assertThat(waiting.maxScore()).isEqualByComparingTo("4.5");
        Report reviewed = waiting.reviewed(review(true, false, true));
        assertThat(reviewed.verdict()).isEqualTo(Verdict.REVIEWED);
        assertThat(reviewed.score()).isEqualByComparingTo("3.5");
        assertThat(reviewed.rubric()).isNotNull();
    }

    @Test
    void aLaterReviewTakesThePlaceOfAnEarlierOne() throws IOException {
        Report again = Golden.report("reviewed").reviewed(review(false, true, false));

        assertThat(again.score()).isEqualByComparingTo("1");
        assertThat(again.verdict()).isEqualTo(Verdict.REVIEWED);
    }

    @Test
    void onlyAWrittenAnswerIsReviewed() throws IOException {
        Report graded = Golden.report("accepted");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> graded.reviewed(review(true)))
                .withMessageContaining("is no written answer");
    }

    @Test
    void aCandidateSeesTheScoreAndNeitherRubricNorNote() throws IOException {
        Report told = Golden.report("reviewed").redactedFor(Audience.CANDIDATE);

        assertThat(told.score()).isEqualByComparingTo("3.5");
        assertThat(told.maxScore()).isEqualByComparingTo("4.5");
        assertThat(told.rubric()).isNull();
    }

    @Test
    void whatIsReviewedCanBeKeptAndReadBack() throws IOException {
        Report reviewed = Golden.report("needs-review").reviewed(review("All there", "interviewer 7"));

        assertThat(JsonReports.read(JsonReports.write(reviewed))).isEqualTo(reviewed);
    }

    private static Review review(Boolean... ticks) {
        return new Review(List.of(ticks), null, "interviewer 7", MORNING);
    }

    private static Review review(@Nullable String note, String reviewer) {
        return new Review(List.of(true, true, true), note, reviewer, MORNING);
    }
}
