package dev.grader.challenge;

import java.math.BigDecimal;

/**
 * One thing that an interviewer finds in a written answer or does not.
 *
 * @param text one sentence that can be checked
 * @param points for having it; zero or more
 */
public record RubricItem(String text, BigDecimal points) {

    public RubricItem {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An item of the rubric says nothing: write what is looked for.");
        }
        if (points.signum() < 0) {
            throw new IllegalArgumentException(
                    "An item of the rubric is worth " + points.toPlainString() + " points: give it zero or more.");
        }
    }
}
