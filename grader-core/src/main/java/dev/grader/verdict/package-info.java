/**
 * What a fact is worth: pure functions from measured facts to a verdict for each test, and from those to one for the
 * submission, each with one written precedence. Must not know files, containers, clocks or any format.
 */
@NullMarked
package dev.grader.verdict;

import org.jspecify.annotations.NullMarked;
