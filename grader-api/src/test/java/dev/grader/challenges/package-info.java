/** What clients are told of challenges. */
@NullMarked
package dev.grader.challenges;

import org.jspecify.annotations.NullMarked;
