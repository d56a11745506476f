package dev.grader.attack;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tests that an attack solves honestly, beside what it tries.
 *
 * @param all whether it solves every test
 * @param names of the functions it solves, where it is not all
 */
public record Earned(boolean all, Set<String> names) {
    static final Earned NOTHING = new Earned(false, Set.of());
    static final Earned EVERYTHING = new Earned(true, Set.of());

    private static final Pattern PARAMETERS = Pattern.compile("\\[.*", Pattern.DOTALL);

    public Earned {
        names = Set.copyOf(names);
    }

    /** Whether a test of a report is among them. */
    boolean includes(String test) {
        return all || names.contains(bareName(test));
    }

    /** As an author names a test: without its file, which tells apart two of one name, and without its parameters. */
    static String bareName(String test) {
        String whole = PARAMETERS.matcher(test).replaceFirst("");
        return whole.substring(whole.lastIndexOf("::") + 1 + (whole.contains("::") ? 1 : 0));
    }
}
