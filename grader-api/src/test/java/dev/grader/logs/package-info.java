/** What the log says, and in which letters. */
@NullMarked
package dev.grader.logs;

import org.jspecify.annotations.NullMarked;
