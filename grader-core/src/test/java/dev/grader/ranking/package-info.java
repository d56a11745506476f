/** Holds the statistics to what is known of synthetic samples. */
@NullMarked
package dev.grader.ranking;

import org.jspecify.annotations.NullMarked;
