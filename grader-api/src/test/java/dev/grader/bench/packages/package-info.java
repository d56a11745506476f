/** Challenges made for a measurement: packages like any other, whose size is a parameter. */
@NullMarked
package dev.grader.bench.packages;

import org.jspecify.annotations.NullMarked;
