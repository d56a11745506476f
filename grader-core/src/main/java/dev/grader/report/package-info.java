/**
 * What is told: one record of a finished submission, redacted for who reads it, and one class for each format it is written
 * in. Must not know how the result came about.
 */
@NullMarked
package dev.grader.report;

import org.jspecify.annotations.NullMarked;
