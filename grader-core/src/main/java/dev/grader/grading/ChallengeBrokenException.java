package dev.grader.grading;

/** A challenge cannot be graded as it is written: its author's fault, not the candidate's, and trying again will not help. */
public class ChallengeBrokenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String slug;

    ChallengeBrokenException(String slug, String problem) {
        super("The challenge " + slug + " cannot be graded: " + problem);
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
