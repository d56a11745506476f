package dev.grader.verify;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What keeps a package from being proven, or what would make it better.
 *
 * @param file where the fault lies: a file of the package, or its folder
 * @param line counted from 1; 0 where the fault is not in a line
 * @param weight what it means for the package
 * @param text one sentence: what is wrong and how to mend it; what a terminal would obey has been taken out
 */
public record Finding(Path file, int line, Weight weight, String text) {
    /** What a finding means for its package. */
    public enum Weight {
        /** The package is not proven. */
        PROBLEM,
        /** The package would be better otherwise; strictly taken, a problem. */
        ADVICE
    }

    private static final int LONGEST = 1200;
    /** Control and format characters, which a terminal obeys or by which it turns text around. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    public Finding {
        String printable = printable(text);
        text = printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + " … (cut)";
    }

    static Finding problem(Path file, String text) {
        return new Finding(file, 0, Weight.PROBLEM, text);
    }

    static Finding problem(Path file, int line, String text) {
        return new Finding(file, line, Weight.PROBLEM, text);
    }

    static Finding advice(Path file, String text) {
        return new Finding(file, 0, Weight.ADVICE, text);
    }

    /** The same as a problem. */
    Finding strictly() {
        return new Finding(file, line, Weight.PROBLEM, text);
    }

    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }

    /** On one line, as compilers write it: {@code file:line: text}. */
    @Override
    public String toString() {
        String where = line > 0 ? file + ":" + line : file.toString();
        return where + (weight == Weight.ADVICE ? ": advice: " : ": ") + text;
    }
}
