package dev.grader.attack;

import java.nio.file.Path;

/**
 * Why a file of the suite cannot be used.
 *
 * @param file where the fault lies
 * @param line counted from 1; 0 where the fault is not in a line
 * @param text one sentence: what is wrong and how to mend it
 */
public record AttackProblem(Path file, int line, String text) {

    /** On one line, as compilers write it: {@code file:line: text}. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + text : file + ": " + text;
    }
}
