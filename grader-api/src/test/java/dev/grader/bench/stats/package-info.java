/** What is said of many measurements: medians, nearest ranks and lines, never means. Knows nobody. */
@NullMarked
package dev.grader.bench.stats;

import org.jspecify.annotations.NullMarked;
