package dev.grader.report;

import dev.grader.challenge.RubricItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer found in a written answer.
 *
 * @param ticks for each item of the rubric, in its order, whether the answer has it
 * @param note to other interviewers, at most {@link #LONGEST_NOTE} characters; null where there is none
 * @param reviewer who it was
 * @param at when
 */
public record Review(List<Boolean> ticks, @Nullable String note, String reviewer, Instant at) {

    /** In characters. */
    public static final int LONGEST_NOTE = 8 * 1024;

    private static final int LONGEST_NAME = 200;

    /**
     * Checks it as far as no rubric is needed.
     *
     * @throws IllegalArgumentException when the note is too long, or nobody is named; its message is for the reviewer
     */
    public Review {
        ticks = List.copyOf(ticks);
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "The note has " + note.length() + " characters: write at most " + LONGEST_NOTE + ".");
        }
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("The review names nobody: say who reviewed the answer.");
        }
        note = Texts.kept(note, LONGEST_NOTE);
        reviewer = Texts.cut(reviewer, LONGEST_NAME);
    }

    /**
     * The points of the items that are ticked.
     *
     * @throws IllegalArgumentException when there is not one tick for each item; its message is for the reviewer
     */
    public BigDecimal score(List<RubricItem> rubric) {
        if (ticks.size() != rubric.size()) {
            throw new IllegalArgumentException("The review has " + ticks.size() + " ticks, and the rubric "
                    + rubric.size() + " items: send true or false for each item, in order.");
        }
        return IntStream.range(0, ticks.size())
                .filter(ticks::get)
                .mapToObj(at -> rubric.get(at).points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
