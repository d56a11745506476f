/**
 * What submissions of test keys come to: what they ask for themselves, and the report that goes with it. Nothing is run for them, and no
 * hidden test is known here.
 */
@NullMarked
package dev.grader.outcomes;

import org.jspecify.annotations.NullMarked;
