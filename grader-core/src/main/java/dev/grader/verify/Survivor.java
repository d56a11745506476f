package dev.grader.verify;

import java.nio.file.Path;

/**
 * A mutant that passed every test.
 *
 * @param file the accepted solution it was made of
 * @param line where it differs, counted from 1
 * @param operator what kind of mistake it is, in words
 * @param diff from the solution to the mutant: unified, one line of context
 * @param mark what would call it equivalent, but for the reason
 */
public record Survivor(Path file, int line, String operator, String diff, String mark) {

    /** The place, the diff and the mark, each on lines of its own. */
    @Override
    public String toString() {
        return file + ":" + line + ": this mistake passes every hidden test (" + operator + "):\n" + diff.indent(2)
                + "  write the test that finds it, or put at the end of the line: " + mark;
    }
}
