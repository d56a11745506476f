/**
 * Faults, made to happen to real processes: whatever dies, stops, fills up or is cut off, every submission that was accepted is graded
 * once. What each came to is written to {@code target/faults.txt}.
 */
@NullMarked
package dev.grader.faults;

import org.jspecify.annotations.NullMarked;
