/** The measurements themselves, one class for each section of the report. */
@NullMarked
package dev.grader.bench.sections;

import org.jspecify.annotations.NullMarked;
