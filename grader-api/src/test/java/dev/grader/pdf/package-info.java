/** What stands in a report that was set as PDF, read back by another library than the one that set it. */
@NullMarked
package dev.grader.pdf;

import org.jspecify.annotations.NullMarked;
