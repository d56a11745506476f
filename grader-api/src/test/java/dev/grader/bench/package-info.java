/** The benchmark behind {@code ./grader bench}: everything side by side in one run, as a table, as JSON and as a chart. */
@NullMarked
package dev.grader.bench;

import org.jspecify.annotations.NullMarked;
