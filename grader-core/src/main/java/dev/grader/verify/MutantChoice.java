package dev.grader.verify;

/**
 * How many mutants of each challenge are tried.
 *
 * @param most of one challenge, those that must be tried in any case left out; 0 for none
 */
public record MutantChoice(int most) {
    public static final MutantChoice ALL = new MutantChoice(Integer.MAX_VALUE);
    public static final MutantChoice NONE = new MutantChoice(0);
    /** Enough for a score to be within some points of the whole one, in a few seconds a challenge. */
    public static final MutantChoice SAMPLE = new MutantChoice(40);

    public MutantChoice {
        if (most < 0) {
            throw new IllegalArgumentException(most + " mutants cannot be tried: use 0 or more.");
        }
    }

    /**
     * Reads what a person said.
     *
     * @throws IllegalArgumentException when it is neither sample, all, none nor a number
     */
    public static MutantChoice parse(String text) {
        return switch (text) {
            case "all" -> ALL;
            case "none" -> NONE;
            case "sample" -> SAMPLE;
            default -> {
                if (!text.matches("\\d{1,6}")) {
                    throw new IllegalArgumentException(
                            "There is no choice of mutants called " + text + ": use sample, all, none or a number.");
                }
                yield new MutantChoice(Integer.parseInt(text));
            }
        };
    }
}
