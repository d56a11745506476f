/** The figures of a run, their ratios and targets, and the three forms in which they are written. Knows nothing of how they are measured. */
@NullMarked
package dev.grader.bench.report;

import org.jspecify.annotations.NullMarked;
