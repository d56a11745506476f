package dev.grader.grading;

import java.util.List;
import java.util.stream.Collectors;

/** A challenge cannot be graded as it is written: its author's fault, not the candidate's, and trying again will not help. */
public class ChallengeBrokenException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String slug;
    private final transient List<ChallengeFault> faults;

    /** @param problems a line for each fault, as the examiner writes them */
    ChallengeBrokenException(String slug, String problems) {
        this(slug, problems.lines().map(ChallengeFault::parse).toList());
    }

    /** @param file in which the fault lies, relative to the challenge's folder */
    ChallengeBrokenException(String slug, String file, String text) {
        this(slug, List.of(new ChallengeFault(file, 0, text)));
    }

    ChallengeBrokenException(String slug, List<ChallengeFault> faults) {
        super("The challenge " + slug + " cannot be graded: "
                + faults.stream().map(ChallengeFault::toString).collect(Collectors.joining(" ")));
        this.slug = slug;
        this.faults = List.copyOf(faults);
    }

    public String slug() {
        return slug;
    }

    /** Every fault that is known, each with its place. */
    public List<ChallengeFault> faults() {
        return faults;
    }
}
