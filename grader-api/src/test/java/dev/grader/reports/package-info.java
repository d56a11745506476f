/** Which format a report is written in. */
@NullMarked
package dev.grader.reports;

import org.jspecify.annotations.NullMarked;
