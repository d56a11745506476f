package dev.grader.ranking;

/** How one function compares with another. */
public enum Relation {
    FASTER,
    SLOWER,
    /** The one takes about as long as the other. */
    TIE,
    /** The measurements do not say. */
    OPEN;

    /** How the other function compares with this one. */
    public Relation opposite() {
        return switch (this) {
            case FASTER -> SLOWER;
            case SLOWER -> FASTER;
            case TIE, OPEN -> this;
        };
    }
}
