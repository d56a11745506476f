/** What submissions of test keys come to. */
@NullMarked
package dev.grader.outcomes;

import org.jspecify.annotations.NullMarked;
