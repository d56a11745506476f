/** The challenges as clients see them: what a candidate may know of them, and nothing else. */
@NullMarked
package dev.grader.challenges;

import org.jspecify.annotations.NullMarked;
