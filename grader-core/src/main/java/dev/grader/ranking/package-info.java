/**
 * What measured times are worth: which of two functions is the faster one, or whether they tie. Pure: the same times always give
 * the same order. Knows neither challenges nor where the times come from.
 */
@NullMarked
package dev.grader.ranking;

import org.jspecify.annotations.NullMarked;
